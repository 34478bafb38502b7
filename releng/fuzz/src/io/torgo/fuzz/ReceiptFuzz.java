package io.torgo.fuzz;

import io.torgo.agent.markup.MirrorReceipts;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The receipt reader: the first line that holds only {@code ===} parts source and receipt; without one they are equal. */
public final class ReceiptFuzz {

    private static final List<String> UNITS = List.of("char", "word", "line");
    private static final String BORDER = "\n===\n";
    private static final MirrorReceipts RECEIPTS = new MirrorReceipts();

    private ReceiptFuzz() {
    }

    /** Called once before the first execution. */
    public static void fuzzerInitialize() {
        WarmUp.run(ReceiptFuzz::execute);
    }

    /** One execution. */
    public static void fuzzerTestOneInput(byte[] data) {
        Hang.check(data, ReceiptFuzz::execute);
    }

    private static void execute(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        int border = text.indexOf(BORDER);
        String source = border < 0 ? text : text.substring(0, border);
        RECEIPTS.compare(source, border < 0 ? text : text.substring(border + BORDER.length()));
        for (String unit : UNITS) {
            if (!RECEIPTS.mirror(RECEIPTS.mirror(source, unit), unit).equals(source)) {
                throw new IllegalStateException("mirroring twice by " + unit + " is not the same text");
            }
        }
    }
}
