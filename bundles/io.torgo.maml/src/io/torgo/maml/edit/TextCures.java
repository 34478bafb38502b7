package io.torgo.maml.edit;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Cures for damaged and hidden characters. */
final class TextCures {

    private static final int MAX_RUN = 20_000;

    private TextCures() {
    }

    /** U02: a control character. */
    static List<Fix> control(Case one) {
        return one.finding().length() == 0
                ? List.of()
                : one.safe("Delete the character", new TextEdit(one.finding().offset(), one.finding().length(), ""));
    }

    /** U01: what was lost cannot be restored; a person may take the marks away. */
    static List<Fix> damaged(Case one) {
        return one.finding().length() == 0
                ? List.of()
                : one.doubtful("Delete the damaged characters", new TextEdit(one.finding().offset(),
                        one.finding().length(), ""));
    }

    /** Characters that nobody sees: they are taken away where they stand; a person has to agree to what then shows. */
    static List<Fix> hidden(Case one) {
        StringBuilder shown = new StringBuilder();
        one.covered().codePoints().filter(c -> Character.getType(c) != Character.FORMAT)
                .forEach(shown::appendCodePoint);
        return shown.length() == one.finding().length()
                ? List.of()
                : one.doubtful("Delete the hidden characters", new TextEdit(one.finding().offset(),
                        one.finding().length(), shown.toString()));
    }

    /** UTF-8 that was read as Mac-Roman or Windows-1252: the covered text turned back, where that is possible. */
    static List<Fix> mojibake(Case one) {
        boolean code = FenceCures.blocks(one.model()).anyMatch(block -> Keys.covers(block, one.finding().offset()));
        return repaired(one.covered()).map(text -> {
            TextEdit edit = new TextEdit(one.finding().offset(), one.finding().length(), text);
            String title = "Write " + Words.oneLine(text);
            return code ? one.doubtful(title, edit) : one.safe(title, edit);
        }).orElse(List.of());
    }

    private static Optional<String> repaired(String text) {
        if (text.isEmpty() || text.length() > MAX_RUN) {
            return Optional.empty();
        }
        return List.of("x-MacRoman", "windows-1252", "ISO-8859-1").stream().filter(Charset::isSupported)
                .map(name -> turn(text, Charset.forName(name))).flatMap(Optional::stream).findFirst()
                .filter(turned -> turned.length() < text.length());
    }

    private static Optional<String> turn(String text, Charset wrong) {
        try {
            ByteBuffer bytes = wrong.newEncoder().onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text));
            return Optional.of(StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .decode(bytes).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
