package io.torgo.maml.ide.internal;

import io.torgo.maml.Dialect;
import io.torgo.maml.Term;
import io.torgo.maml.Vocabulary;

/** How hovers write a word of the language, in CommonMark. */
final class HoverText {

    private HoverText() {
    }

    static String term(String title, Term term) {
        String source = term.official()
                ? ""
                : Vocabulary.dialect(term).map(Dialect::id).map(id -> "\n\n*Of the dialect " + id + ".*")
                        .orElse("\n\n*Outside of the reference.*");
        return "**" + title + "** — " + term.meaning() + source;
    }
}
