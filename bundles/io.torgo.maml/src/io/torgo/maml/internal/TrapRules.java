package io.torgo.maml.internal;

import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Severity;
import io.torgo.maml.Term;
import io.torgo.maml.Vocabulary;
import io.torgo.maml.model.Entry;
import io.torgo.maml.model.FrontMatter;
import io.torgo.maml.model.Mapping;
import io.torgo.maml.model.Scalar;
import io.torgo.maml.model.Sequence;
import io.torgo.maml.model.Value;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules for values that load, but as something else than their author meant. */
final class TrapRules {

    private static final Set<String> OLD_BOOLEANS = Set.of("yes", "no", "on", "off");
    private static final Set<String> TIMES = Set.of("created_at", "updated_at", "timestamp");
    private static final Set<String> VERSIONS = Set.of("version", "torgo_version");
    /** Cipher and signature names with a key size that the algorithm does not have (FIPS 197, FIPS 204). */
    private static final Pattern NO_SUCH_ALGORITHM = Pattern.compile("(?i)(?=.{0,60}(?:aes|dilithium))"
            + ".{0,60}?(?<![0-9])(?:512|1024|2048|4096)(?![0-9]).{0,60}|crystals-dilithium-256");

    private final Problems problems;

    private TrapRules(Problems problems) {
        this.problems = problems;
    }

    static void check(ParsedDocument parsed, FrontMatter head, Problems problems) {
        TrapRules rules = new TrapRules(problems);
        head.getEntries().forEach(rules::entry);
        rules.blanks(parsed.text(), head.getContentOffset(), head.getContentOffset() + head.getContentLength());
    }

    private void entry(Entry entry) {
        walk(entry.getValue());
        if (!(entry.getValue() instanceof Scalar scalar)) {
            return;
        }
        String key = entry.getKey();
        if (TIMES.contains(key) && ScalarTags.isTime(scalar.getText()) && !isUtc(scalar.getText())) {
            problems.info("W13", scalar, "'" + key + "' is not a time in UTC",
                    "Write the time in UTC with its Z, such as 2026-01-31T12:00:00Z.");
        } else if (VERSIONS.contains(key) && "float".equals(scalar.getTag())) {
            problems.info("W14", scalar, "'" + key + "' is read as the number " + scalar.getText()
                    + ", not as a version", "Put the value in double quotes.");
        } else if (("encryption".equals(key) || "security".equals(key)) && scalar.getText().length() < 120
                && NO_SUCH_ALGORITHM.matcher(scalar.getText()).matches()) {
            algorithm(key, scalar);
        }
    }

    private static boolean isUtc(String time) {
        return time.length() > 10 && (time.endsWith("Z") || time.endsWith("z") || time.endsWith("+00:00"));
    }

    private void algorithm(String key, Scalar scalar) {
        String known = Vocabulary.find(Term.Kind.VALUE, key + "=" + scalar.getText()).map(Term::meaning)
                .orElse("The algorithm has no such key size.");
        problems.info("W17", scalar, Problems.quote(scalar.getText()) + " is a name only: no such algorithm exists",
                "Nothing has to be done. " + known);
    }

    /** Looks at all scalars; the depth is bounded by what {@link YamlReader} allows. */
    private void walk(Value value) {
        switch (value) {
            case Mapping mapping -> mapping.getEntries().forEach(entry -> walk(entry.getValue()));
            case Sequence sequence -> sequence.getItems().forEach(this::walk);
            case Scalar scalar when scalar.isPlain() && scalar.getText().length() <= 3
                    && OLD_BOOLEANS.contains(scalar.getText().toLowerCase(Locale.ROOT)) ->
                problems.info("W04", scalar, Problems.quote(scalar.getText())
                        + " is a word here, but a truth value for readers of YAML 1.1",
                        "Write true or false, or put the word in quotes.");
            case null, default -> {}
        }
    }

    /** Looks for blanks that YAML takes for letters. */
    private void blanks(String text, int from, int to) {
        int at = text.indexOf('\u00A0', from);
        while (at >= 0 && at < to) {
            int end = at;
            while (end < to && text.charAt(end) == '\u00A0') {
                end++;
            }
            problems.add("U04", Severity.WARNING, at, end - at, "A no-break space stands in the front matter; YAML "
                    + "takes it for a letter", "Replace it by an ordinary blank.");
            at = text.indexOf('\u00A0', end);
        }
    }
}
