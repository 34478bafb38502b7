package io.torgo.kernel;

import io.torgo.api.ledger.Receipt;
import io.torgo.api.run.RunResult;
import io.torgo.api.run.RunResult.StepResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one run leaves on disk: the document, the request, the ticket, a journal of what was done, and the result.
 *
 * <p>A journal entry is on disk before what it says is acknowledged to anybody. A torn last line, left by a crash, is
 * ignored: what it said had not been acknowledged.
 */
final class RunFolder implements AutoCloseable {

    /**
     * One thing done.
     *
     * @param kind {@code call}, {@code step} or {@code attempt}
     * @param step index of the block
     * @param call index of the platform call within the block
     * @param request method and hash of the parameters of the call
     * @param value what it answered
     * @param receipts of what was done
     */
    record Entry(String kind, int step, int call, String request, Object value, List<Receipt> receipts) {
    }

    private static final String RESULT = "result.json";

    private final Path folder;
    private final List<Entry> entries;
    private final FileChannel journal;

    private RunFolder(Path folder, List<Entry> entries, FileChannel journal) {
        this.folder = folder;
        this.entries = entries;
        this.journal = journal;
    }

    /** Opens the folder of a run, new or left by a crash. */
    static RunFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("journal");
        List<Entry> entries = new ArrayList<>();
        long whole = 0;
        if (Files.exists(file)) {
            byte[] bytes = Files.readAllBytes(file);
            whole = wholeLines(bytes);
            for (String line : new String(bytes, 0, (int) whole, StandardCharsets.UTF_8).lines().toList()) {
                entries.add(Json.read(line, Entry.class));
            }
        }
        FileChannel journal = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        journal.truncate(whole);
        journal.position(whole);
        return new RunFolder(folder, entries, journal);
    }

    private static long wholeLines(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    /** Writes a file whole, for people and for what can be made again: a power cut may take it. */
    void note(String name, byte[] content) throws IOException {
        Path temporary = folder.resolve(name + ".tmp");
        Files.write(temporary, content);
        Files.move(temporary, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Writes a file whole; it is on disk when this returns. */
    void keep(String name, byte[] content) throws IOException {
        Path temporary = folder.resolve(name + ".tmp");
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(temporary, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    /** Appends an entry; it is on disk when this returns. */
    void append(Entry entry) {
        try {
            ByteBuffer line = ByteBuffer.wrap((Json.write(entry) + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                journal.write(line);
            }
            journal.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("the run's journal cannot be written", e);
        }
        entries.add(entry);
    }

    /** The call that an earlier attempt made at this place, if it was the same call. */
    Optional<Entry> call(int step, int call, String request) {
        return entries.stream().filter(entry -> entry.kind().equals("call") && entry.step() == step
                && entry.call() == call && entry.request().equals(request)).findFirst();
    }

    /** The entries of a kind, in order. */
    List<Entry> entries(String kind) {
        return entries.stream().filter(entry -> entry.kind().equals(kind)).toList();
    }

    /** The finished steps, in order. */
    List<StepResult> steps() {
        return entries("step").stream().map(entry -> Json.convert(entry.value(), StepResult.class)).toList();
    }

    void finish(RunResult result) throws IOException {
        keep(RESULT, Json.write(result).getBytes(StandardCharsets.UTF_8));
    }

    /** The result of the run in a folder; empty while it goes on or after a crash. */
    static Optional<RunResult> result(Path folder) throws IOException {
        Path file = folder.resolve(RESULT);
        return Files.exists(file) ? Optional.of(Json.read(Files.readString(file), RunResult.class)) : Optional.empty();
    }

    /** Removes the folder of a run and what lies in it. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
