package io.torgo.maml.internal;

import io.torgo.maml.Explanation;
import io.torgo.maml.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the code book from the resource {@code codes.md} beside this class. An entry is a heading
 * {@code ## CODE severity: title}, the paragraphs {@code Why:} and {@code Cure:}, and two blocks fenced by four tildes,
 * {@code bad} and {@code good}. In the blocks {@code \}{@code u0000} stands for the character of that number.
 */
public final class CodeBookReader {

    private static final String FENCE = "~~~~";

    private CodeBookReader() {
    }

    /** All entries in the order of the file. */
    public static List<Explanation> read() {
        return Arrays.stream(load().split("(?m)^## (?=MAML-)")).skip(1).map(CodeBookReader::entry).toList();
    }

    private static String load() {
        try (InputStream in = CodeBookReader.class.getResourceAsStream("codes.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("the code book cannot be read", broken);
        }
    }

    private static Explanation entry(String text) {
        String head = text.lines().findFirst().orElseThrow();
        int blank = head.indexOf(' ');
        int colon = head.indexOf(':');
        Severity severity = Arrays.stream(Severity.values())
                .filter(value -> value.id().equals(head.substring(blank + 1, colon))).findFirst().orElseThrow();
        return new Explanation(head.substring(0, blank), severity, head.substring(colon + 1).strip(),
                paragraph(text, "Why:"), block(text, "bad"), block(text, "good"), paragraph(text, "Cure:"));
    }

    private static String paragraph(String text, String label) {
        return text.lines().filter(line -> line.startsWith(label)).map(line -> line.substring(label.length()).strip())
                .findFirst().orElseThrow(() -> new IllegalStateException(label + " missing in " + text));
    }

    private static String block(String text, String label) {
        String opener = FENCE + label + "\n";
        int start = text.indexOf(opener);
        if (start < 0) {
            throw new IllegalStateException(label + " missing in " + text);
        }
        int from = start + opener.length();
        return unescape(text.substring(from, text.indexOf("\n" + FENCE, from - 1) + 1));
    }

    private static String unescape(String block) {
        int at = block.indexOf("\\u");
        if (at < 0) {
            return block;
        }
        int code = Integer.parseInt(block.substring(at + 2, at + 6), 16);
        return block.substring(0, at) + (char) code + unescape(block.substring(at + 6));
    }
}
