package io.torgo.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.run.RunResult;
import io.torgo.api.run.RunResult.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a crash and a power cut leave of a run. */
class RunFolderTest {

    private static final byte[] TEXT = "a = 1\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path home;

    private Path folder() {
        return home.resolve("run-1");
    }

    private static RunFolder.Entry entry(String kind, int step) {
        return new RunFolder.Entry(kind, step, 0, "m x", "value", List.of());
    }

    private static RunResult result() {
        return new RunState().result(Status.OK, "run-1", "doc", 1, List.of(), Optional.empty());
    }

    @Test
    void whatThePowerCutTookOfKeptFilesIsInTheJournal() throws IOException {
        try (RunFolder folder = RunFolder.open(folder(), Runnable::run)) {
            folder.lay("order.json", TEXT);
            folder.lay("document", TEXT);
            folder.append(entry("step", 0));
            folder.finish(result());
        }
        Files.delete(folder().resolve("order.json"));
        Files.write(folder().resolve("document"), new byte[0]);
        Files.delete(folder().resolve("result.json"));
        assertEquals(Optional.of(result()), RunFolder.result(folder()));
        assertArrayEquals(TEXT, Files.readAllBytes(folder().resolve("order.json")));
        assertArrayEquals(TEXT, Files.readAllBytes(folder().resolve("document")));
    }

    @Test
    void aJournalCutAnywhereKeepsItsWholeLines() throws IOException {
        try (RunFolder folder = RunFolder.open(folder(), Runnable::run)) {
            folder.lay("order.json", TEXT);
            for (int step = 0; step < 3; step++) {
                folder.append(entry("step", step));
            }
        }
        byte[] whole = Files.readAllBytes(folder().resolve("journal"));
        for (int length = 0; length <= whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            Files.write(folder().resolve("journal"), cut);
            long lines = new String(cut, StandardCharsets.UTF_8).chars().filter(c -> c == '\n').count();
            try (RunFolder folder = RunFolder.open(folder(), Runnable::run)) {
                assertEquals(Math.max(0, lines - 1), folder.entries("step").size(), "cut at " + length);
                folder.append(entry("call", 9));
                assertTrue(folder.call(9, 0, "m x").isPresent());
            }
            assertFalse(Files.readString(folder().resolve("journal")).lines().anyMatch(line -> !line.endsWith("}")));
        }
    }

    @Test
    void aFileThatWasChangedByHandStays() throws IOException {
        try (RunFolder folder = RunFolder.open(folder(), Runnable::run)) {
            folder.keep("order.json", TEXT);
        }
        Files.writeString(folder().resolve("order.json"), "other");
        RunFolder.open(folder(), Runnable::run).close();
        assertEquals("other", Files.readString(folder().resolve("order.json")));
    }

    /** A cancelled run's thread may be interrupted in the middle; what follows must still reach the disk. */
    @Test
    void anInterruptDoesNotCloseTheJournal() throws IOException {
        try (RunFolder folder = RunFolder.open(folder(), Runnable::run)) {
            Thread.currentThread().interrupt();
            folder.append(entry("call", 0));
            folder.finish(result());
            assertTrue(Thread.interrupted());
        }
        assertEquals(Optional.of(result()), RunFolder.result(folder()));
    }

    @Test
    void aRunThatGoesOnHasNoResult() throws IOException {
        try (RunFolder folder = RunFolder.open(folder(), Runnable::run)) {
            folder.lay("order.json", TEXT);
            assertEquals(Optional.empty(), RunFolder.result(folder()));
        }
    }

    /** Somebody who finds the result must not be told of what a power cut may still take. */
    @Test
    void aFileIsToBeFoundOnlyWhenTheJournalHasIt() throws IOException {
        Executor beside = task -> {
            try {
                assertTrue(Files.readString(folder().resolve("journal")).endsWith("}\n"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            task.run();
        };
        try (RunFolder folder = RunFolder.open(folder(), beside)) {
            folder.keep("order.json", TEXT);
            folder.finish(result());
        }
        assertEquals(Optional.of(result()), RunFolder.result(folder()));
    }

    @Test
    void aContentThatCannotBeMadeHindersNothing() throws IOException {
        try (RunFolder folder = RunFolder.open(folder(), Runnable::run)) {
            folder.note("after", () -> {
                throw new IllegalStateException("a bug");
            });
            folder.finish(result());
        }
        assertEquals(Optional.of(result()), RunFolder.result(folder()));
    }
}
