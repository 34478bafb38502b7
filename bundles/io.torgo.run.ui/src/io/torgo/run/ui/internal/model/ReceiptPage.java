package io.torgo.run.ui.internal.model;

import io.torgo.maml.MamlParser;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.model.CodeBlock;
import java.util.List;

/**
 * All that is shown of one receipt.
 *
 * @param receipt     the file's content
 * @param verdict     whether it is genuine
 * @param source      the text to the right of the mirror
 * @param sourceTitle where that text comes from
 * @param differences lines, from 0, in which it is not what the mirror says
 * @param mirrorNote  what the mirror is worth, in a sentence
 */
public record ReceiptPage(Receipt receipt, Verdict verdict, String source, String sourceTitle,
        List<Integer> differences,
        String mirrorNote) {

    private static final String BLOCK = "#block-";

    /**
     * Lays a receipt beside the source that it is about.
     *
     * @param text     the receipt's file
     * @param verdict  whether it is genuine
     * @param document text of the document as it is now; empty where none is known
     * @param name     the document's name
     */
    public static ReceiptPage of(String text, Verdict verdict, String document, String name) {
        Receipt receipt = Receipt.read(text);
        String then = receipt.source();
        String now = now(receipt, document);
        if (!receipt.isMirrored()) {
            return new ReceiptPage(receipt, verdict, "", "Source", List.of(),
                    "No mirror: " + receipt.fields().getOrDefault("mirror_reason", "only the hash was kept") + ".");
        }
        String note = receipt.matches(then)
                ? "The mirror, read back, has the hash that the receipt names."
                : "The mirror, read back, does not have the hash that the receipt names: it proves nothing.";
        if (now.isEmpty()) {
            return new ReceiptPage(receipt, verdict, then, "Source, read back from the mirror", List.of(), note);
        }
        List<Integer> differences = Receipt.differences(then, now);
        String change = differences.isEmpty()
                ? " The source is unchanged since."
                : " The source differs in " + differences.size() + (differences.size() == 1 ? " line." : " lines.");
        return new ReceiptPage(receipt, verdict, now, "Source as it is now in " + name, differences, note + change);
    }

    /** The part of a document that a receipt is about; empty where it is about something else. */
    private static String now(Receipt receipt, String document) {
        String subject = receipt.fields().getOrDefault("subject", "");
        int mark = subject.indexOf(BLOCK);
        if (document.isEmpty()) {
            return "";
        }
        if (receipt.matches(document)) {
            return document;
        }
        ParsedDocument parsed = MamlParser.parse(document);
        if (mark < 0 || !parsed.id().filter(subject.substring(0, mark)::equals).isPresent()) {
            return "";
        }
        return block(parsed.codeBlocks(), subject.substring(mark + BLOCK.length()));
    }

    private static String block(List<CodeBlock> blocks, String number) {
        try {
            int index = Integer.parseInt(number) - 1;
            return index >= 0 && index < blocks.size() ? blocks.get(index).getCode() : "";
        } catch (NumberFormatException e) {
            // A block with another name is not found in the document.
            return "";
        }
    }
}
