package io.torgo.verify.gospel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The words of the language and what they mean, from the table beside this class. */
final class Keywords {

    /** One word. */
    record Word(String context, String text, String meaning) {
    }

    static final List<Word> ALL = read();

    private Keywords() {
    }

    private static List<Word> read() {
        try (InputStream in = Keywords.class.getResourceAsStream("keywords.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(Keywords::word).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The table of the specifications' words cannot be read", e);
        }
    }

    private static Word word(String line) {
        int space = line.indexOf(' ');
        int dash = line.indexOf(" -- ");
        return new Word(line.substring(0, space), line.substring(space + 1, dash), line.substring(dash + 4));
    }

    static Optional<Word> find(String text, boolean inSpec) {
        return ALL.stream().filter(word -> word.text().equals(text) && word.context().equals("ocaml") != inSpec)
                .findFirst();
    }
}
