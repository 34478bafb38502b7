package io.torgo.maml.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The words of the reference: keys, sections, languages. */
public final class Names {

    /** The keys that a document must have, in the order of the reference. */
    static final List<String> REQUIRED_KEYS = List.of("maml_version", "id", "type", "origin", "permissions",
            "created_at");
    /** All keys of the reference dictionary. */
    static final Set<String> REFERENCE_KEYS = Set.of("maml_version", "id", "type", "origin", "requires", "permissions",
            "quantum_security_flag", "created_at", "verification");
    /** Keys that open a front matter in some dialect; they find a header whose delimiter is missing. */
    static final Set<String> OPENING_KEYS = Set.of("maml_version", "torgo_version", "schema", "id", "type", "origin",
            "version", "title", "name", "mode", "dunes_icon", "beluga_icon");
    /** The sections of the reference in their usual order. */
    static final List<String> SECTIONS = List.of("Intent", "Context", "Content", "Code_Blocks", "Input_Schema",
            "Output_Schema", "History");
    static final List<String> REQUIRED_SECTIONS = List.of("Intent", "Context");
    static final List<String> SCHEMA_SECTIONS = List.of("Input_Schema", "Output_Schema");
    /** The guide's five languages of code. */
    static final Set<String> GUIDE_LANGUAGES = Set.of("python", "javascript", "ocaml", "qiskit", "bash");
    /** Languages whose blocks may quote a document, headings and fences included. */
    static final Set<String> CONTAINER_LANGUAGES = Set.of("markdown", "md", "maml", "text", "txt", "yaml", "mu");
    static final Set<String> PERMISSION_VERBS = Set.of("read", "write", "execute");

    /** The versions of the language in circulation. */
    static final Set<String> VERSIONS = Set.of("0.1.0", "1.0.0", "2.0.0", "2.1.0", "2.2.0", "lite-1.0.0");

    private static final Map<String, String> CANONICAL = canonical();

    private Names() {
    }

    private static Map<String, String> canonical() {
        Map<String, String> names = new TreeMap<>();
        SECTIONS.forEach(section -> names.put(fold(section), section));
        return names;
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    /** A heading's text without decoration at its ends; a section of the reference in the reference's spelling. */
    public static String section(String title) {
        int from = 0;
        int to = title.length();
        while (from < to && !Character.isLetterOrDigit(title.codePointAt(from))) {
            from += Character.charCount(title.codePointAt(from));
        }
        while (to > from && !Character.isLetterOrDigit(title.codePointBefore(to))) {
            to -= Character.charCount(title.codePointBefore(to));
        }
        String bare = from == to ? title : title.substring(from, to);
        return bare.length() > 40 ? bare : CANONICAL.getOrDefault(fold(bare), bare);
    }

    /** Whether a normalised name is a section of the reference. */
    public static boolean isSection(String name) {
        return SECTIONS.contains(name);
    }
}
