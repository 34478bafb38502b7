package io.torgo.maml.ide;

import java.util.Map;
import java.util.Set;

/** The words that a block's language keeps for itself, and how its comments begin. */
final class Keywords {

    private static final Set<String> PYTHON = Set.of("False", "None", "True", "and", "as", "assert", "async", "await",
            "break", "class", "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global",
            "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
            "with", "yield");
    private static final Set<String> JAVASCRIPT = Set.of("async", "await", "break", "case", "catch", "class", "const",
            "continue", "default", "delete", "do", "else", "export", "extends", "false", "finally", "for", "function",
            "if", "import", "in", "instanceof", "let", "new", "null", "of", "return", "static", "super", "switch",
            "this", "throw", "true", "try", "typeof", "var", "void", "while", "yield");
    private static final Set<String> OCAML = Set.of("and", "as", "begin", "do", "done", "else", "end", "exception",
            "false", "for", "fun", "function", "if", "in", "let", "match", "module", "mutable", "of", "open", "rec",
            "sig", "struct", "then", "true", "try", "type", "val", "when", "while", "with");
    private static final Set<String> BASH = Set.of("case", "do", "done", "elif", "else", "esac", "export", "fi", "for",
            "function", "if", "in", "local", "return", "set", "then", "until", "while");
    private static final Set<String> JSON = Set.of("false", "null", "true");
    private static final Map<String, Set<String>> BY_LANGUAGE = Map.ofEntries(Map.entry("python", PYTHON),
            Map.entry("py", PYTHON), Map.entry("qiskit", PYTHON), Map.entry("javascript", JAVASCRIPT),
            Map.entry("js", JAVASCRIPT), Map.entry("ocaml", OCAML), Map.entry("bash", BASH), Map.entry("sh", BASH),
            Map.entry("json", JSON), Map.entry("yaml", JSON));
    private static final Set<String> SLASHED = Set.of("javascript", "js", "java", "c", "cpp", "rust", "go");
    private static final Set<String> HASHED = Set.of("python", "py", "qiskit", "bash", "sh", "yaml", "ruby", "toml");

    private Keywords() {
    }

    static Set<String> of(String language) {
        return BY_LANGUAGE.getOrDefault(language, Set.of());
    }

    /** Whether a text that begins with {@code #} or {@code //} is a comment in that language. */
    static boolean opensComment(String language, String text) {
        return text.startsWith("#") ? HASHED.contains(language) : SLASHED.contains(language);
    }
}
