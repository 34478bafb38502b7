package io.torgo.maml.importer;

import io.torgo.maml.LineMap;
import io.torgo.maml.importer.Imported.Kind;
import io.torgo.maml.importer.Lifter.Lifted;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lifts MAML documents and receipts out of Markdown guides, programs and notebooks, and mends what embedding did to
 * them. Never throws, whatever the input, and takes time linear in its size.
 */
public final class Importer {

    private static final char MARK = '\ufeff';
    private static final int HEAD = 8192;

    private final String sourceName;
    private final String original;
    private final String mended;
    private final List<String> general = new ArrayList<>();
    private LineMap mendedLines;

    private Importer(String sourceName, byte[] bytes) {
        this.sourceName = sourceName;
        String text = decoded(bytes);
        if (!text.isEmpty() && text.charAt(0) == MARK) {
            general.add("bom");
            text = text.substring(1);
        }
        this.original = text;
        this.mended = Mojibake.repair(text);
    }

    /**
     * The documents and receipts in a source, in the order of their places. A source that is a document or a receipt
     * itself is the only finding, with its text unchanged but for a byte order mark and damaged characters.
     *
     * @param sourceName the source's file name; its ending is a hint, names of findings begin with it
     * @param bytes      UTF-8; other bytes are read as Windows-1252
     */
    public static List<Imported> read(String sourceName, byte[] bytes) {
        return isBinary(bytes) ? List.of() : new Importer(sourceName, bytes).read();
    }

    /** No text holds the byte 0; pictures, archives and programs have it near their beginning. */
    private static boolean isBinary(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, HEAD); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            general.add("encoding");
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private List<Imported> read() {
        Guide guide = Guide.of(mended);
        Optional<Kind> whole = wholeKind(guide);
        if (whole.isPresent()) {
            return List.of(whole(whole.get()));
        }
        boolean notebook = Notebook.is(mended);
        Guide read = notebook ? Notebook.read(guide) : guide;
        List<Imported> found = new ArrayList<>();
        LineMap lines = new LineMap(original);
        for (Lifted lifted : new Lifter(read).lift()) {
            found.add(imported(lifted, read, lines, found.size() + 1, notebook));
        }
        return List.copyOf(found);
    }

    private Optional<Kind> wholeKind(Guide guide) {
        if (mended.isBlank()) {
            return Optional.empty();
        }
        if (FileNames.isReceipt(sourceName)) {
            return Optional.of(Kind.RECEIPT);
        }
        if (FileNames.isDocument(sourceName)) {
            return Optional.of(Kind.DOCUMENT);
        }
        int first = guide.nextText(0);
        return Marks.at(guide, first, 0, !guide.text(first).startsWith("#"));
    }

    private Imported whole(Kind kind) {
        List<String> repaired = new ArrayList<>(general);
        if (!mended.equals(original)) {
            repaired.add("mojibake");
        }
        return new Imported(kind, 1, 0, mended, FileNames.whole(sourceName, kind), repaired);
    }

    private Imported imported(Lifted lifted, Guide guide, LineMap lines, int number, boolean notebook) {
        int line = guide.line(lifted.firstLine()).number();
        int last = guide.line(Math.min(lifted.lastLine(), guide.size() - 1)).number();
        List<String> repaired = new ArrayList<>(general);
        if (isMended(lines, line, last)) {
            repaired.add("mojibake");
        }
        repaired.addAll(lifted.repaired());
        if (notebook && !repaired.contains("string-escapes")) {
            repaired.add("string-escapes");
        }
        int offset = lines.start(line) + Math.min(lifted.indent(), Guide.indent(lines.text(line)));
        return new Imported(lifted.kind(), line, offset, lifted.text(),
                FileNames.part(sourceName, number, lifted.kind(), lifted.text()), repaired);
    }

    /** Mending keeps lines where they are, so the same lines can be compared. */
    private boolean isMended(LineMap lines, int first, int last) {
        if (mended.equals(original)) {
            return false;
        }
        LineMap after = mendedLines();
        return !lines.source().substring(lines.start(first), lines.end(last))
                .equals(after.source().substring(after.start(first), after.end(last)));
    }

    private LineMap mendedLines() {
        if (mendedLines == null) {
            mendedLines = new LineMap(mended);
        }
        return mendedLines;
    }
}
