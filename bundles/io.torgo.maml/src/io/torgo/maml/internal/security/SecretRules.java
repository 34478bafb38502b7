package io.torgo.maml.internal.security;

import io.torgo.maml.Severity;
import io.torgo.maml.internal.Problems;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keys and passwords written into the text. Documents travel: whoever reads one has its secrets. */
final class SecretRules {

    /**
     * The form of a key.
     *
     * @param start how it begins, to find it fast
     * @param form  the whole of it; each is bounded in length
     * @param name  what it is
     */
    private record Form(String start, Pattern form, String name) {

        static Form of(String start, String rest, String name) {
            return new Form(start, Pattern.compile(Pattern.quote(start) + rest), name);
        }
    }

    private static final String END = "(?![A-Za-z0-9])";
    private static final List<Form> FORMS = List.of(Form.of("AKIA", "[0-9A-Z]{16}" + END, "an access key of AWS"),
            Form.of("ASIA", "[0-9A-Z]{16}" + END, "an access key of AWS"),
            Form.of("-----BEGIN ", "(?:[A-Z0-9]{1,12} ){0,2}PRIVATE KEY(?: BLOCK)?-----", "a private key"),
            Form.of("ghp_", "[A-Za-z0-9]{36}" + END, "a token of GitHub"),
            Form.of("gho_", "[A-Za-z0-9]{36}" + END, "a token of GitHub"),
            Form.of("ghs_", "[A-Za-z0-9]{36}" + END, "a token of GitHub"),
            Form.of("github_pat_", "[A-Za-z0-9_]{40,100}" + END, "a token of GitHub"),
            Form.of("glpat-", "[A-Za-z0-9_-]{20,40}" + END, "a token of GitLab"),
            Form.of("xoxb-", "[A-Za-z0-9-]{20,120}", "a token of Slack"),
            Form.of("xoxp-", "[A-Za-z0-9-]{20,120}", "a token of Slack"),
            Form.of("sk_live_", "[A-Za-z0-9]{16,120}" + END, "a key of a payment service"),
            Form.of("sk-", "(?=[A-Za-z_-]{0,200}[0-9])(?:[a-z]{2,8}-)?(?:[a-z0-9]{2,8}-)?[A-Za-z0-9_-]{20,200}" + END,
                    "a key of a model service"),
            Form.of("AIza", "[0-9A-Za-z_-]{35}" + END, "a key of Google"),
            Form.of("hf_", "[A-Za-z]{30,40}" + END, "a token of Hugging Face"),
            Form.of("npm_", "[A-Za-z0-9]{36}" + END, "a token of npm"),
            Form.of("eyJ", "[A-Za-z0-9_-]{10,2000}+\\.eyJ[A-Za-z0-9_-]{10,4000}+\\.[A-Za-z0-9_-]{16,1000}",
                    "a signed token (JWT)"));
    private static final Form[][] BY_FIRST = byFirst();
    private static final int LONGEST = 8192;
    private static final int NEAR = 30;
    /** Bits a character; what people make up as an example has less. */
    private static final double ORDINARY = 3;
    /** A text full of beginnings of keys is no document; each try may read thousands of characters. */
    private static final int MOST_TRIES = 500;
    private static final String CURE = "Delete it here and revoke it; let the code ask for it where it runs.";

    private final String text;
    private final Problems problems;
    private int tries;

    private SecretRules(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** The forms by their first character, so that one look at a character of the text tells that nothing begins. */
    private static Form[][] byFirst() {
        Form[][] forms = new Form[128][];
        FORMS.stream().collect(Collectors.groupingBy(form -> form.start().charAt(0)))
                .forEach((first, some) -> forms[first] = some.toArray(Form[]::new));
        return forms;
    }

    static void check(String text, Problems problems) {
        new SecretRules(text, problems).check();
    }

    /** One pass: beginnings of keys, and signs that assign a value to a name that says secret. */
    private void check() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            Form[] forms = c < BY_FIRST.length ? BY_FIRST[c] : null;
            if (c == '=' || c == ':') {
                assignment(at);
            }
            at = forms == null ? at + 1 : find(forms, at);
        }
    }

    /** The place to go on from: behind a key that stands here, or the next character. */
    private int find(Form[] forms, int at) {
        for (Form form : forms) {
            if (text.startsWith(form.start(), at) && tries++ < MOST_TRIES
                    && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))) {
                Matcher key = form.form().matcher(text).region(at, Math.min(text.length(), at + LONGEST));
                if (key.lookingAt() && isReal(form, key.group(), key.end())) {
                    report(at, key.end() - at, form.name());
                    return key.end();
                }
            }
        }
        return at + 1;
    }

    private boolean isReal(Form form, String key, int end) {
        return form.start().startsWith("-----")
                ? !text.substring(end, Math.min(text.length(), end + NEAR)).contains("...")
                : !Placeholders.isIn(key) && Entropy.ofCharacters(key) > ORDINARY;
    }

    private void report(int at, int length, String what) {
        problems.add("T01", Severity.WARNING, at, length, "This looks like " + what, CURE);
    }

    private void assignment(int sign) {
        if (text.startsWith("://", sign)) {
            Credentials.in(text, sign).ifPresent(span -> report(span.from(), span.to() - span.from(),
                    "a password in an address"));
            return;
        }
        String name = SecretNames.before(text, sign);
        if (!name.isEmpty()) {
            Literal value = Literal.behind(text, sign + 1);
            if (value != null && SecretNames.isValueOf(name, value.text(), value.quoted())) {
                report(value.from(), value.text().length(), "the value of '" + name + "'");
            }
        }
    }
}
