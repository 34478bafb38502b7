package io.torgo.run.ui.internal.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A receipt as its file shows it. Reading it proves nothing; {@code torgo receipts verify} does.
 *
 * @param fields the header's values by their keys, inner keys as {@code details.status}
 * @param mirror the mirrored source
 */
public record Receipt(Map<String, String> fields, String mirror) {

    private static final String FENCE = "---";

    /** Reads a receipt's text; what has no header becomes a receipt without fields. */
    public static Receipt read(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (!text.startsWith(FENCE + "\n")) {
            return new Receipt(fields, text);
        }
        int end = text.indexOf("\n" + FENCE + "\n", FENCE.length());
        if (end < 0) {
            return new Receipt(fields, text);
        }
        String outer = "";
        for (String line : text.substring(FENCE.length() + 1, end + 1).split("\n")) {
            outer = line.startsWith(" ") ? inner(fields, outer, line) : field(fields, "", line);
        }
        return new Receipt(fields, text.substring(end + FENCE.length() + 2));
    }

    private static String inner(Map<String, String> fields, String outer, String line) {
        field(fields, outer + ".", line.strip());
        return outer;
    }

    private static String field(Map<String, String> fields, String prefix, String line) {
        int colon = line.startsWith("\"") ? line.indexOf("\":") + 1 : line.indexOf(':');
        if (colon <= 0) {
            return "";
        }
        String key = unquoted(line.substring(0, colon));
        String value = unquoted(line.substring(colon + 1).strip());
        if (!value.isEmpty() || !prefix.isEmpty()) {
            fields.put(prefix + key, value);
        }
        return key;
    }

    private static String unquoted(String text) {
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    /** Its id, empty where the file names none. */
    public String id() {
        return fields.getOrDefault("id", "");
    }

    /** Whether there is a mirror to read: large and binary sources have none. */
    public boolean isMirrored() {
        return "word".equals(fields.get("mirror"));
    }

    /** The source that the mirror shows: its words mirrored once more; empty without a mirror. */
    public String source() {
        if (!isMirrored()) {
            return "";
        }
        String source = WordMirror.apply(mirror);
        boolean extraBreak = source.endsWith("\n") && !matches(source);
        String shorter = extraBreak ? source.substring(0, source.length() - 1) : source;
        return matches(shorter) ? shorter : source;
    }

    /** Whether a text is the source whose hash the header names. */
    public boolean matches(String text) {
        return hash(text).equals(fields.getOrDefault("source_sha256", ""));
    }

    /** SHA-256 of a text's UTF-8 form as 64 hexadecimal digits. */
    public static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The numbers, from 0, of the lines in which two texts differ. Mirroring keeps lines where they are. */
    public static List<Integer> differences(String one, String other) {
        String[] first = one.split("\n", -1);
        String[] second = other.split("\n", -1);
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < Math.max(first.length, second.length); i++) {
            if (i >= first.length || i >= second.length || !first[i].equals(second[i])) {
                found.add(i);
            }
        }
        return found;
    }
}
