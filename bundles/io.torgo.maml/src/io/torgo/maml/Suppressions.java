package io.torgo.maml;

import io.torgo.maml.internal.Directive;
import io.torgo.maml.internal.DirectiveReader;
import io.torgo.maml.internal.DirectiveRules;
import java.util.List;

/**
 * The findings that a document asks not to be shown. A request is a comment, {@code # maml-disable CODE reason} in the
 * front matter or {@code <!-- maml-disable CODE reason -->} in the body; codes are parted by commas, {@code MAML-} may
 * be left out. Where something stands before the comment on its line, it holds for that line; otherwise for the next
 * line that is not blank, and for the whole key, code block or paragraph that begins there. With
 * {@code maml-disable-file} it holds for the document. Inside a code block nothing is a request.
 *
 * <p>Only warnings and notes can be suppressed. An error says that the document is invalid: hiding it would make two
 * readers judge the same bytes differently, so an attempt is reported and changes nothing. Suppression therefore never
 * makes a document valid, and a kernel needs to know nothing about it.
 */
public final class Suppressions {

    private final ParsedDocument document;
    private final List<Directive> directives;

    private Suppressions(ParsedDocument document) {
        this.document = document;
        this.directives = DirectiveReader.read(document);
    }

    /** The requests of a document, found in one pass over its text. */
    public static Suppressions of(ParsedDocument document) {
        return new Suppressions(document);
    }

    /** Whether there is no request. */
    public boolean isEmpty() {
        return directives.isEmpty();
    }

    /** Whether a finding is to be hidden; never an error. */
    public boolean hides(Diagnostic found) {
        return found.severity() != Severity.ERROR && directives.stream().anyMatch(one -> one.covers(found));
    }

    /**
     * What is wrong with the requests themselves: no reason, a code that nobody reports or that is an error, or
     * nothing to suppress.
     *
     * @param found everything that was found, before suppression
     */
    public List<Diagnostic> remarks(List<Diagnostic> found) {
        return DirectiveRules.check(document, directives, found);
    }
}
