package io.torgo.maml;

import io.torgo.maml.internal.ContentMarks;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Tells by name, and where the name leaves it open by content, what a file is. Case does not matter in names. */
public final class MamlFiles {

    /** So much of a file's start is looked at, in bytes or UTF-16 units. */
    public static final int HEAD = 4096;

    private static final List<String> CERTAIN = List.of(".maml.md", ".maml", ".maml.markdown", ".maml.md.txt");
    private static final List<String> OPEN = List.of(".maml.ml", ".torgo.ml");
    private static final List<String> RECEIPTS = List.of(".mu", ".mu.md", ".mu.markdown");
    private static final List<String> IMPORTS = List.of(".torgo", ".ms", ".mxs");

    private MamlFiles() {
    }

    /**
     * Whether a file of that name is a document. The endings {@code .maml.ml} and {@code .torgo.ml} count, although
     * files of OCaml may have them too; with the content at hand ask {@link #isMaml(String, CharSequence)}.
     *
     * @param name a file name or path
     */
    public static boolean isMaml(String name) {
        return endsWith(name, CERTAIN) || endsWith(name, OPEN);
    }

    /** Whether a file is a document; the endings that OCaml shares are decided by the start of the content. */
    public static boolean isMaml(String name, CharSequence head) {
        return endsWith(name, CERTAIN) || endsWith(name, OPEN) && ContentMarks.isDocument(cut(head));
    }

    /** As {@link #isMaml(String, CharSequence)}, for bytes in UTF-8. */
    public static boolean isMaml(String name, byte[] head) {
        return isMaml(name, new String(head, 0, Math.min(head.length, HEAD), StandardCharsets.UTF_8));
    }

    /** Whether a file of that name is a receipt: {@code .mu}, {@code .mu.md} or {@code .mu.markdown}. */
    public static boolean isReceipt(String name) {
        return endsWith(name, RECEIPTS);
    }

    /** Whether a file of that name is a container that documents are imported from. */
    public static boolean isImport(String name) {
        return endsWith(name, IMPORTS) && !isMaml(name);
    }

    private static boolean endsWith(String name, List<String> endings) {
        String lower = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(lower::endsWith);
    }

    private static String cut(CharSequence head) {
        return head.subSequence(0, Math.min(head.length(), HEAD)).toString();
    }
}
