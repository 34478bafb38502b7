package io.torgo.exec.internal;

import io.torgo.api.Visible;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads one output stream of a block to its end or to the limit; never holds more than the limit. */
final class OutputReader implements Runnable {

    private final InputStream source;
    private final OutputBudget budget;
    private final Runnable exceeded;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    OutputReader(InputStream source, OutputBudget budget, Runnable exceeded) {
        this.source = source;
        this.budget = budget;
        this.exceeded = exceeded;
    }

    @Override
    public void run() {
        byte[] buffer = new byte[8192];
        try {
            int count = source.read(buffer);
            while (count >= 0 && keep(buffer, count)) {
                count = source.read(buffer);
            }
        } catch (IOException closed) {
            // The process was killed while it wrote; what came before is kept.
            return;
        }
    }

    private synchronized boolean keep(byte[] buffer, int count) {
        int fits = budget.take(count);
        kept.write(buffer, 0, fits);
        if (fits < count) {
            exceeded.run();
        }
        return fits == count;
    }

    synchronized String text() {
        return Visible.of(kept.toString(StandardCharsets.UTF_8));
    }
}
