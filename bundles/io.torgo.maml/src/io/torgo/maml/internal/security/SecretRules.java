package io.torgo.maml.internal.security;

import io.torgo.maml.Severity;
import io.torgo.maml.internal.Problems;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
            Form.of("sk-", "(?:[a-z]{2,8}-)?(?:[a-z0-9]{2,8}-)?[A-Za-z0-9_-]{20,200}" + END,
                    "a key of a model service"),
            Form.of("AIza", "[0-9A-Za-z_-]{35}" + END, "a key of Google"),
            Form.of("hf_", "[A-Za-z]{30,40}" + END, "a token of Hugging Face"),
            Form.of("npm_", "[A-Za-z0-9]{36}" + END, "a token of npm"),
            Form.of("eyJ", "[A-Za-z0-9_-]{10,2000}+\\.eyJ[A-Za-z0-9_-]{10,4000}+\\.[A-Za-z0-9_-]{16,1000}",
                    "a signed token (JWT)"));
    private static final int LONGEST = 8192;
    private static final int NEAR = 30;
    /** Bits a character; what people make up as an example has less. */
    private static final double ORDINARY = 3;
    /** A text full of beginnings of keys is no document; each try may read thousands of characters. */
    private static final int MOST_TRIES = 500;
    private static final String CURE = "Delete it here and revoke it; let the code ask for it where it runs.";

    private final String text;
    private final Problems problems;

    private SecretRules(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    static void check(String text, Problems problems) {
        SecretRules rules = new SecretRules(text, problems);
        FORMS.forEach(rules::find);
        rules.assignments();
    }

    private void find(Form form) {
        int at = text.indexOf(form.start());
        for (int tries = 0; at >= 0 && tries < MOST_TRIES; tries++) {
            int end = at + form.start().length();
            boolean wordBefore = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
            if (!wordBefore) {
                Matcher key = form.form().matcher(text).region(at, Math.min(text.length(), at + LONGEST));
                if (key.lookingAt() && isReal(form, key.group(), key.end())) {
                    report(at, key.end() - at, form.name());
                    end = key.end();
                }
            }
            at = text.indexOf(form.start(), end);
        }
    }

    private boolean isReal(Form form, String key, int end) {
        return form.start().startsWith("-----")
                ? !text.substring(end, Math.min(text.length(), end + NEAR)).contains("...")
                : !Placeholders.isIn(key) && Entropy.ofCharacters(key) > ORDINARY;
    }

    private void report(int at, int length, String what) {
        problems.add("T01", Severity.WARNING, at, length, "This looks like " + what, CURE);
    }

    /** Looks at every sign that assigns: a name that says secret before it, a value of its own behind it. */
    private void assignments() {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '=' || c == ':') {
                assignment(at);
            }
        }
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
