package io.torgo.kernel;

import io.torgo.api.ledger.Receipt;
import io.torgo.api.run.RunResult;
import io.torgo.api.run.RunResult.StepResult;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What one run leaves on disk: the document, the request, the ticket, a journal of what was done, and the result.
 *
 * <p>A process that is killed loses nothing that was written; a power cut loses what was not forced. Forced at once is
 * only what somebody is told: a platform call before the block hears its answer, the result before the client does. All
 * of it goes through the journal, which holds the kept files too, so that one forced write covers everything before it.
 * What had been written and not forced was acknowledged to nobody: a power cut may take the run's last blocks, or all of
 * a run that had no effect yet, and no half of either. A torn last line of the journal is ignored.
 *
 * <p>The files themselves are written beside the run, since nobody needs them at once: whoever misses one finds it in the
 * journal.
 */
final class RunFolder implements AutoCloseable {

    /**
     * One thing done.
     *
     * @param kind {@code call}, {@code step}, {@code attempt}, {@link #STOPPED}, {@link #REOPENED}, or {@code file} for
     *     a file that was kept
     * @param step index of the block
     * @param call index of the platform call within the block
     * @param request method and hash of the parameters of the call; name of the file
     * @param value what it answered; content of the file in Base64
     * @param receipts of what was done
     */
    record Entry(String kind, int step, int call, String request, Object value, List<Receipt> receipts) {
    }

    private static final String JOURNAL = "journal";
    private static final String FILE = "file";
    /** Said when the result was taken back. */
    static final String REOPENED = "reopened";
    /** Said of an attempt that the gateway's orderly stop cut off: the run is not to blame for it. */
    static final String STOPPED = "stopped";
    private static final String RESULT = "result.json";
    /** Kinds that nobody outside is told of before something later is forced. */
    private static final Set<String> UNFORCED = Set.of("attempt", "step", FILE);

    private static final System.Logger LOG = System.getLogger(RunFolder.class.getName());
    private static final AtomicLong TEMPORARY = new AtomicLong();

    private final Path folder;
    private final List<Entry> entries;
    private final RandomAccessFile journal;
    private final Executor beside;
    private final Set<String> noted = new HashSet<>();
    private boolean unforced;

    private RunFolder(Path folder, List<Entry> entries, RandomAccessFile journal, Executor beside) {
        this.folder = folder;
        this.entries = entries;
        this.journal = journal;
        this.beside = beside;
    }

    /**
     * Opens the folder of a run, new or left by a crash.
     *
     * @param beside writes the files that the journal holds too, in order
     */
    static RunFolder open(Path folder, Executor beside) throws IOException {
        Files.createDirectories(folder);
        recover(folder);
        Path file = folder.resolve(JOURNAL);
        byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        int whole = wholeLines(bytes);
        List<Entry> entries = new ArrayList<>(read(bytes, whole));
        entries.removeIf(entry -> entry.kind().equals(FILE));
        // not a channel, which an interrupt of the run's thread would close
        RandomAccessFile journal = new RandomAccessFile(file.toFile(), "rw");
        journal.setLength(whole);
        journal.seek(whole);
        return new RunFolder(folder, entries, journal, beside);
    }

    private static List<Entry> read(byte[] bytes, int whole) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (String line : new String(bytes, 0, whole, StandardCharsets.UTF_8).lines().toList()) {
            entries.add(Json.read(line, Entry.class));
        }
        return entries;
    }

    private static int wholeLines(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    /** Writes a file whole, for people and for what can be made again: a crash may take it. */
    void note(String name, Supplier<byte[]> content) {
        noted.add(name);
        beside.execute(() -> {
            try {
                replace(folder.resolve(name), content.get());
            } catch (IOException | RuntimeException e) {
                // a bug in making the content too: nobody waits here who could hear of it, and more files follow
                LOG.log(System.Logger.Level.WARNING, name + " of " + folder.getFileName() + " cannot be written", e);
            }
        });
    }

    /** Writes a file whole; a power cut takes it or leaves it, until {@link #settle} or the next call is journaled. */
    void lay(String name, byte[] content) throws IOException {
        journal(name, content);
        note(name, () -> content);
    }

    private void journal(String name, byte[] content) throws IOException {
        write(new Entry(FILE, 0, 0, name, Base64.getEncoder().encodeToString(content), List.of()));
    }

    /** Writes a file whole; it, and everything written before, is on disk when this returns. */
    void keep(String name, byte[] content) throws IOException {
        journal(name, content);
        force(); // before anybody can find the file
        note(name, () -> content);
    }

    private static void replace(Path file, byte[] content) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + "." + TEMPORARY.incrementAndGet() + ".tmp");
        try (FileOutputStream out = new FileOutputStream(temporary.toFile())) {
            out.write(content);
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }

    boolean has(String name) {
        return noted.contains(name) || Files.exists(folder.resolve(name));
    }

    /** Appends an entry; where somebody outside is told of it, it is on disk when this returns. */
    void append(Entry entry) {
        try {
            write(entry);
            if (!UNFORCED.contains(entry.kind())) {
                force();
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
        entries.add(entry);
    }

    /** Everything written so far is on disk when this returns. To be asked for before anything outside is changed. */
    void settle() {
        try {
            force();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private void write(Entry entry) throws IOException {
        unforced = true;
        journal.write((Json.write(entry) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void force() throws IOException {
        if (unforced) {
            journal.getFD().sync();
            unforced = false;
        }
    }

    private static UncheckedIOException unwritable(IOException cause) {
        return new UncheckedIOException("the run's journal cannot be written", cause);
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
        if (isMissing(file)) {
            recover(folder);
        }
        return isMissing(file) ? Optional.empty() : Optional.of(Json.read(Files.readString(file), RunResult.class));
    }

    private static boolean isMissing(Path file) throws IOException {
        return Files.notExists(file) || Files.size(file) == 0;
    }

    /** Puts back the files that a power cut took and the journal has. Never beside {@link #reopen}: see there. */
    private static synchronized void recover(Path folder) throws IOException {
        Path journal = folder.resolve(JOURNAL);
        if (Files.exists(journal)) {
            byte[] bytes = Files.readAllBytes(journal);
            Map<String, Object> kept = new LinkedHashMap<>();
            for (Entry entry : read(bytes, wholeLines(bytes))) {
                if (entry.kind().equals(FILE)) {
                    kept.put(entry.request(), entry.value());
                } else if (entry.kind().equals(REOPENED)) {
                    kept.remove(RESULT);
                }
            }
            for (Map.Entry<String, Object> file : kept.entrySet()) {
                if (isMissing(folder.resolve(file.getKey()))) {
                    sync(journal); // it may have been read before its writer forced it
                    replace(folder.resolve(file.getKey()), Base64.getDecoder().decode((String) file.getValue()));
                }
            }
        }
    }

    private static void sync(Path file) throws IOException {
        try (RandomAccessFile written = new RandomAccessFile(file.toFile(), "rw")) {
            written.getFD().sync();
        }
    }

    /**
     * Takes the result back, so that the run can be taken up again; on disk when this returns. Somebody who asks for
     * the result at this moment must not put it back from the journal as it was before.
     */
    static synchronized void reopen(Path folder) throws IOException {
        try (RunFolder run = open(folder, Runnable::run)) {
            run.append(new Entry(REOPENED, 0, 0, "", null, List.of()));
        }
        Files.deleteIfExists(folder.resolve(RESULT));
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
