package io.torgo.fuzz;

import io.torgo.maml.importer.Imported;
import io.torgo.maml.importer.Importer;

/** The importer. */
public final class ImporterFuzz {

    private static final int NUMBER_SPACE = 4;

    private ImporterFuzz() {
    }

    /** Called once before the first execution. */
    public static void fuzzerInitialize() {
        WarmUp.run(ImporterFuzz::execute);
    }

    /** One execution. */
    public static void fuzzerTestOneInput(byte[] data) {
        Hang.check(data, ImporterFuzz::execute);
    }

    private static void execute(byte[] data) {
        long size = 0;
        for (Imported found : Importer.read("guide.md", data)) {
            size += found.text().length();
            if (found.line() < 1 || found.suggestedName().isBlank()) {
                throw new IllegalStateException("no place or no name: " + found);
            }
        }
        if (size > (long) NUMBER_SPACE * data.length + NUMBER_SPACE) {
            throw new IllegalStateException("more text came out than went in");
        }
    }
}
