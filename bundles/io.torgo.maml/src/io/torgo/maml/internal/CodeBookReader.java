package io.torgo.maml.internal;

import io.torgo.maml.Explanation;
import io.torgo.maml.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the code book from the resources {@code codes.md} and its kin beside this class. An entry is a heading
 * {@code ## CODE severity: title}, the paragraphs {@code Why:} and {@code Cure:}, and two blocks fenced by four tildes,
 * {@code bad} and {@code good}. In the blocks {@code \}{@code u0000} stands for the character of that number.
 */
public final class CodeBookReader {

    private static final String FENCE = "~~~~";
    private static final List<String> OF_VALIDATOR = List.of("codes.md", "codes-security.md");
    private static final List<String> FILES = List.of("codes.md", "codes-security.md", "codes-code.md", "codes-ide.md",
            "codes-project.md");

    private CodeBookReader() {
    }

    /** All entries in the order of their codes. */
    public static List<Explanation> read() {
        return FILES.stream().flatMap(CodeBookReader::entries).sorted(Comparator.comparing(Explanation::code)).toList();
    }

    /** The codes that the validator itself reports, without those of the faces and of the parsers of code. */
    public static Set<String> ofValidator() {
        return OF_VALIDATOR.stream().flatMap(CodeBookReader::entries).map(Explanation::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Explanation> entries(String file) {
        return Arrays.stream(load(file).split("(?m)^## (?=MAML-)")).skip(1).map(CodeBookReader::entry);
    }

    private static String load(String file) {
        try (InputStream in = CodeBookReader.class.getResourceAsStream(file)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
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
