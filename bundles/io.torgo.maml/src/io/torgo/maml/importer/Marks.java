package io.torgo.maml.importer;

import io.torgo.maml.importer.Imported.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What documents and receipts begin with. Looks at a limited number of lines, so that reading stays linear. */
final class Marks {

    /** A header longer than this is not looked at further. */
    private static final int HEADER_LINES = 80;

    private static final Set<String> SECTIONS = Set.of("## intent", "## context", "## code_blocks", "## code blocks",
            "## input_schema", "## output_schema", "## history", "## verification", "## environment",
            "## agent_blocks", "## json prompt block", "## quantum_circuit", "## classical_model",
            "## execution plan");

    private static final Set<String> DOCUMENT_KEYS = Set.of("maml_version", "torgo_version", "dunes_icon",
            "beluga_icon", "🐪", "🐋", "mamlschema", "maml_schema", "mu_validation_file");

    private static final Set<String> IDENTITY_KEYS = Set.of("id", "type", "origin", "requires", "permissions",
            "verification", "created_at");

    private static final List<String> SCHEMAS = List.of("maml", "dunes.maml", "glastonbury.maml", "json_prompt",
            "max_script", "mxs_script");

    private static final Set<String> RECEIPT_KEYS = Set.of("eltit", "epyt", "noisrev_lmam", "di", "nigiro", "noisrev",
            "amehcs", "snoissimrep", "seriuqer", "ta_detaerc", "noitacifirev", "mu_version", "pamlam_version",
            "noisrev_um", "elor", "sloot", "tpmorp", "tnetni", "txetnoc", "noitpircsed");

    private static final List<String> RECEIPT_HEADINGS = List.of("## receipt", "## shutdown_script",
            "## shutdown script", "## txetnoc", "## tnetni", "## skcolb_edoc", "## yrotsih", "## evitcebjo",
            "## amehcs_tupni", "## amehcs_tuptuo");

    private Marks() {
    }

    /** Whether a stripped line is the heading of one of the language's sections. */
    static boolean isSection(String line) {
        if (!line.startsWith("## ")) {
            return false;
        }
        String heading = line.toLowerCase(Locale.ROOT);
        return SECTIONS.contains(heading) || SECTIONS.contains("## " + lastPart(heading))
                || SECTIONS.contains("## " + firstWord(heading));
    }

    /** What follows an icon: {@code ## 🐪 History}. */
    private static String lastPart(String heading) {
        int blank = heading.indexOf(' ', 3);
        return blank > 3 && heading.charAt(3) > 0x7f ? heading.substring(blank + 1).strip() : heading;
    }

    /** What stands before an icon: {@code ## Intent 🐪}. */
    private static String firstWord(String heading) {
        int blank = heading.indexOf(' ', 3);
        return blank > 0 && blank + 1 < heading.length() && heading.charAt(blank + 1) > 0x7f
                ? heading.substring(3, blank)
                : heading;
    }

    /** Whether a line is a delimiter of front matter. */
    static boolean isDelimiter(String line) {
        return line.startsWith("---") && line.strip().equals("---");
    }

    /**
     * What begins at a line, if anything does.
     *
     * @param index  the first line that is not blank
     * @param indent what the lines are indented by
     * @param fenced whether a fence stands above: then receipts and headers without delimiter count as well
     */
    static Optional<Kind> at(Guide guide, int index, int indent, boolean fenced) {
        if (index >= guide.size()) {
            return Optional.empty();
        }
        String first = Guide.outdented(guide.text(index), indent).strip();
        if (isDelimiter(first)) {
            return header(guide, index + 1, indent);
        }
        return fenced ? withoutDelimiter(guide, index, indent, first) : Optional.empty();
    }

    private static Optional<Kind> withoutDelimiter(Guide guide, int index, int indent, String first) {
        String lower = first.toLowerCase(Locale.ROOT);
        if (RECEIPT_HEADINGS.stream().anyMatch(lower::startsWith) || isReceiptComment(lower)) {
            return Optional.of(Kind.RECEIPT);
        }
        if (first.startsWith("{")) {
            return mirroredJson(guide, index, indent) ? Optional.of(Kind.RECEIPT) : Optional.empty();
        }
        boolean begins = DOCUMENT_KEYS.contains(key(first)) || first.equals("[TORGO]")
                || first.equals("## MAML_WORKFLOW") || key(first).equals("schema") && isSchema(first);
        return begins ? Optional.of(Kind.DOCUMENT) : keyed(guide, index, indent, first);
    }

    /** A header that lost its opening delimiter still has a closing one. */
    private static Optional<Kind> keyed(Guide guide, int index, int indent, String first) {
        boolean begins = IDENTITY_KEYS.contains(key(first)) || RECEIPT_KEYS.contains(key(first));
        int end = index;
        while (begins && end < guide.size() && end < index + HEADER_LINES && guide.fence(end).isEmpty()
                && !isDelimiter(Guide.outdented(guide.text(end), indent))) {
            end++;
        }
        boolean closed = begins && end < guide.size() && isDelimiter(Guide.outdented(guide.text(end), indent));
        return closed ? header(guide, index, indent) : Optional.empty();
    }

    private static boolean isReceiptComment(String line) {
        return (line.startsWith("// ") || line.startsWith("# ")) && (line.endsWith(".mu") || line.contains(".mu "));
    }

    /** Reads the keys of a header until its end and says whose they are. */
    private static Optional<Kind> header(Guide guide, int start, int indent) {
        int identity = 0;
        boolean receipt = false;
        int end = Math.min(guide.size(), start + HEADER_LINES);
        for (int i = start; i < end; i++) {
            String line = Guide.outdented(guide.text(i), indent);
            if (isDelimiter(line) || line.startsWith("```")) {
                break;
            }
            String key = key(line);
            if (isDocument(key, line)) {
                return Optional.of(Kind.DOCUMENT);
            }
            receipt |= isReceipt(key, line);
            identity += IDENTITY_KEYS.contains(key) ? 1 : 0;
        }
        if (receipt) {
            return Optional.of(Kind.RECEIPT);
        }
        return identity >= 3 ? Optional.of(Kind.DOCUMENT) : Optional.empty();
    }

    private static boolean isDocument(String key, String line) {
        return DOCUMENT_KEYS.contains(key) || key.equals("schema") && isSchema(line)
                || key.equals("mode") && line.contains("backup-mesh");
    }

    private static boolean isReceipt(String key, String line) {
        String value = value(line);
        return RECEIPT_KEYS.contains(key) && !key.equals("di")
                || key.equals("type") && (value.equals("receipt") || value.equals("shutdown_script"))
                || key.equals("schema") && value.contains(".mu.");
    }

    private static boolean isSchema(String line) {
        String value = value(line);
        return SCHEMAS.stream().anyMatch(value::startsWith);
    }

    /** The key of a {@code key: value} line at its margin; empty where the line is none. */
    private static String key(String line) {
        int colon = line.indexOf(':');
        String key = colon > 0 && colon < 40 ? line.substring(0, colon) : "";
        return key.length() > 1 && (key.startsWith("\"") || key.startsWith("'")) && key.endsWith(key.substring(0, 1))
                ? key.substring(1, key.length() - 1)
                : key;
    }

    private static String value(String line) {
        String value = line.substring(line.indexOf(':') + 1).strip().toLowerCase(Locale.ROOT);
        return value.replace("\"", "").replace("'", "");
    }

    private static boolean mirroredJson(Guide guide, int start, int indent) {
        int end = Math.min(guide.size(), start + 12);
        for (int i = start; i < end && guide.fence(i).isEmpty(); i++) {
            String line = guide.text(i).strip();
            int quote = line.indexOf('"');
            int close = quote < 0 ? -1 : line.indexOf('"', quote + 1);
            if (close > 0 && RECEIPT_KEYS.contains(line.substring(quote + 1, close).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
