package io.torgo.maml.edit;

import io.torgo.maml.model.Scalar;
import io.torgo.maml.model.Section;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a misspelled word as the finding's message says it was meant; a person has to agree. */
final class Renames {

    private static final Pattern MEANT = Pattern.compile("did you mean ([^?]{1,80})\\?");

    private Renames() {
    }

    private static Optional<String> meant(Case one) {
        Matcher matcher = MEANT.matcher(one.finding().message());
        return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
    }

    /** W15: a key; only where the right one is not there too. */
    static List<Fix> key(Case one) {
        boolean quoted = one.covered().startsWith("\"") || one.covered().startsWith("'");
        return meant(one).map(word -> one.doubtful("Write " + word, new TextEdit(one.finding().offset(),
                one.finding().length(), quoted ? Words.quoted(word) : word))).orElse(List.of());
    }

    /** W16: a type or the scheme of an identity. */
    static List<Fix> word(Case one) {
        Optional<Scalar> scalar = KeyCures.scalar(one);
        Optional<String> meant = meant(one);
        if (scalar.isEmpty() || meant.isEmpty()) {
            return List.of();
        }
        String text = scalar.get().getText();
        int scheme = one.finding().message().startsWith("The scheme") ? text.indexOf(':') : text.length();
        return scheme < 0
                ? List.of()
                : one.doubtful("Write " + meant.get(), KeyCures.replace(scalar.get(), Words.quoted(meant.get()
                        + text.substring(scheme))));
    }

    /** W26: a section. */
    static List<Fix> section(Case one) {
        Optional<Section> section = one.model().getSections().stream()
                .filter(some -> some.getOffset() == one.finding().offset()).findFirst();
        return section.isEmpty()
                ? List.of()
                : meant(one).map(word -> one.doubtful("Write ## " + word, SectionCures.title(one, section.get(), word)))
                        .orElse(List.of());
    }
}
