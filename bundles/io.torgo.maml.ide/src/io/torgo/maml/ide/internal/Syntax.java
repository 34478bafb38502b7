package io.torgo.maml.ide.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a colourer has to know about a language of code.
 *
 * @param keywords     words that the language keeps for itself
 * @param types        words that name types
 * @param ignoresCase  whether keywords may be written in any case
 * @param lineComments what begins a comment to the end of the line
 * @param spans        comments and texts that go over several lines
 * @param quotes       characters around texts of one line
 * @param escapes      whether a backslash takes the meaning of the next character in a text
 * @param keys         whether a text before a colon is a key
 */
record Syntax(Set<String> keywords, Set<String> types, boolean ignoresCase, List<String> lineComments,
        List<Span> spans, String quotes, boolean escapes, boolean keys) {

    /** Something between two marks that may go over several lines. */
    record Span(String open, String close, boolean comment) {
    }

    private static final List<Span> SLASH_STAR = List.of(new Span("/*", "*/", true));
    private static final Set<String> PYTHON_WORDS = words("False None True and as assert async await break case class "
            + "continue def del elif else except finally for from global if import in is lambda match nonlocal not or "
            + "pass raise return try while with yield");
    private static final Syntax PYTHON = new Syntax(PYTHON_WORDS,
            words("bool bytes complex dict float frozenset int list object set str tuple type"), false, List.of("#"),
            List.of(new Span("\"\"\"", "\"\"\"", false), new Span("'''", "'''", false)), "\"'", true, false);
    private static final Syntax JAVASCRIPT = new Syntax(words("async await break case catch class const continue "
            + "debugger default delete do else export extends false finally for function if import in instanceof let "
            + "new null of return static super switch this throw true try typeof undefined var void while yield"),
            words("Array Boolean Date Error Map Number Object Promise RegExp Set String Symbol any boolean interface "
                    + "number string type unknown"),
            false, List.of("//"),
            List.of(new Span("/*", "*/", true), new Span("`", "`", false)), "\"'", true, false);
    private static final Syntax OCAML = new Syntax(words("and as assert begin class constraint do done downto else end "
            + "exception external false for fun function functor if in include inherit initializer lazy let match "
            + "method module mutable new nonrec object of open or private rec sig struct then to true try type val "
            + "virtual when while with ensures requires invariant checks raises"),
            words("array bool bytes char float int list option ref result string unit"), false, List.of(),
            List.of(new Span("(*", "*)", true)), "\"", true, false);
    private static final Syntax BASH = new Syntax(words("break case continue do done elif else esac eval exec exit "
            + "export fi for function if in local readonly return select set shift source then trap unset until while"),
            Set.of(), false, List.of("#"), List.of(new Span("'", "'", false)), "\"", true, false);
    private static final Syntax JSON = new Syntax(words("false null true"), Set.of(), false, List.of(), List.of(),
            "\"", true, true);
    private static final Syntax SQL = new Syntax(words("add all alter and as asc begin between by case check column "
            + "commit constraint create cross default delete desc distinct drop else end except exists false foreign "
            + "from full group having if in index inner insert intersect into is join key left like limit not null "
            + "offset on or order outer primary references right rollback select set table then transaction true "
            + "union unique update using values view when where with"),
            words("bigint blob boolean char date decimal double float int integer interval json numeric real serial "
                    + "smallint text time timestamp uuid varchar"),
            true, List.of("--"), SLASH_STAR, "'\"", false, false);
    private static final Syntax QASM = new Syntax(words("OPENQASM barrier box cal const creg ctrl def defcal "
            + "defcalgrammar delay else end extern false for gate gphase if in include input inv let measure negctrl "
            + "opaque output pow pragma qreg reset return switch true while"),
            words("angle array bit bool complex duration float int qubit stretch uint"), false, List.of("//"),
            SLASH_STAR, "\"", false, false);
    private static final Syntax PLAIN = new Syntax(Set.of(), Set.of(), false, List.of(), List.of(), "\"", true,
            false);
    private static final Syntax C_LIKE = new Syntax(words("break case catch class const continue default defer do else "
            + "enum export extends false finally fn for func go if impl implements import interface let match mod mut "
            + "new null package private protected pub public range return select static struct super switch this "
            + "throw true try type use var void while"),
            words("bool boolean byte char double f32 f64 float i32 i64 int long number string u32 u64 u8"), false,
            List.of("//"), SLASH_STAR, "\"'", true, false);
    private static final Syntax HASHED = new Syntax(Set.of("false", "true", "FROM", "RUN", "COPY", "CMD", "ENV"),
            Set.of(), false, List.of("#"), List.of(), "\"'", true, false);
    private static final Map<String, Syntax> BY_LANGUAGE = Map.ofEntries(Map.entry("python", PYTHON),
            Map.entry("py", PYTHON), Map.entry("python3", PYTHON), Map.entry("qiskit", PYTHON),
            Map.entry("javascript", JAVASCRIPT), Map.entry("js", JAVASCRIPT), Map.entry("typescript", JAVASCRIPT),
            Map.entry("ts", JAVASCRIPT), Map.entry("ocaml", OCAML), Map.entry("ml", OCAML),
            Map.entry("gospel", OCAML), Map.entry("bash", BASH), Map.entry("sh", BASH), Map.entry("shell", BASH),
            Map.entry("json", JSON), Map.entry("sql", SQL), Map.entry("qasm", QASM), Map.entry("openqasm", QASM),
            Map.entry("openqasm2", QASM), Map.entry("openqasm3", QASM), Map.entry("java", C_LIKE),
            Map.entry("c", C_LIKE), Map.entry("cpp", C_LIKE), Map.entry("rust", C_LIKE), Map.entry("go", C_LIKE),
            Map.entry("dockerfile", HASHED), Map.entry("toml", HASHED), Map.entry("ruby", HASHED));

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }

    /** The syntax of a language by the tag of its blocks; of an unknown one only texts and numbers. */
    static Syntax of(String language) {
        return BY_LANGUAGE.getOrDefault(language, PLAIN);
    }

    /** Whether a word is one of the language's own. */
    boolean isKeyword(String word) {
        return keywords.contains(ignoresCase ? word.toLowerCase(Locale.ROOT) : word);
    }

    boolean isType(String word) {
        return types.contains(ignoresCase ? word.toLowerCase(Locale.ROOT) : word);
    }
}
