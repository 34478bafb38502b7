package io.torgo.maml.importer;

import io.torgo.maml.importer.Imported.Kind;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Names for the files of what was found: safe on every file system, and saying what is inside. */
final class FileNames {

    private static final int LONGEST = 48;
    private static final Set<String> ENDINGS = Set.of(".maml.md.txt", ".maml.markdown", ".maml.md", ".maml.ml",
            ".mu.markdown", ".torgo.ml", ".mu.md", ".maml", ".mu", ".torgo", ".markdown", ".ipynb", ".md", ".txt",
            ".py");

    private FileNames() {
    }

    /** Whether a name says that the whole file is a document. */
    static boolean isDocument(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".maml.md") || lower.endsWith(".maml") || lower.endsWith(".maml.markdown")
                || lower.endsWith(".maml.md.txt") || lower.endsWith(".torgo.ml") || lower.endsWith(".torgo");
    }

    /** Whether a name says that the whole file is a receipt. */
    static boolean isReceipt(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".mu") || lower.endsWith(".mu.md") || lower.endsWith(".mu.markdown");
    }

    /** The source's own name where it is whole: with the language's ending, whatever its own was. */
    static String whole(String source, Kind kind) {
        String stem = stem(source);
        return (stem.isEmpty() ? kind.id() : stem) + ending(kind);
    }

    static String part(String source, int number, Kind kind, String text) {
        String topic = slug(topic(text, kind));
        String stem = stem(source);
        String head = stem.isEmpty() ? "" : stem + "-";
        return head + number + (topic.isEmpty() ? "" : "-" + topic) + ending(kind);
    }

    private static String ending(Kind kind) {
        return kind == Kind.DOCUMENT ? ".maml.md" : ".mu";
    }

    private static String stem(String source) {
        String name = source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
        String lower = name.toLowerCase(Locale.ROOT);
        int longest = ENDINGS.stream().filter(lower::endsWith).mapToInt(String::length).max().orElse(0);
        return slug(name.substring(0, name.length() - longest));
    }

    /** The document's type, or what the receipt's title was before it was mirrored. */
    private static String topic(String text, Kind kind) {
        if (kind == Kind.DOCUMENT) {
            return value(text, "type");
        }
        String title = value(text, "eltit");
        return title.isEmpty() ? "receipt" : new StringBuilder(title).reverse().toString();
    }

    private static String value(String text, String key) {
        return text.lines().limit(40).filter(line -> line.startsWith(key + ":")).findFirst()
                .map(line -> line.substring(key.length() + 1).replace("\"", "").replace("'", "").strip()).orElse("");
    }

    private static String slug(String text) {
        String plain = Normalizer.normalize(text.length() > 200 ? text.substring(0, 200) : text, Normalizer.Form.NFKD);
        StringBuilder slug = new StringBuilder();
        for (int i = 0; i < plain.length() && slug.length() < LONGEST; i++) {
            char c = plain.charAt(i);
            boolean fits = c < 0x80 && (Character.isLetterOrDigit(c) || c == '_' || c == '.');
            if (fits) {
                slug.append(c == '_' ? '-' : Character.toLowerCase(c));
            } else if (c < 0x300 && slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        return slug.toString().replaceAll("^[-.]+|[-.]+$", "");
    }
}
