package io.torgo.ledger;

import io.torgo.api.Outcome;
import io.torgo.api.Problem;
import io.torgo.api.ledger.Ledger;
import io.torgo.api.ledger.Operation;
import io.torgo.api.ledger.Receipt;
import io.torgo.api.ledger.ReceiptWriter;
import io.torgo.api.ledger.Verification;
import io.torgo.crypto.Hashes;
import io.torgo.crypto.SigningKey;
import io.torgo.ledger.internal.Draft;
import io.torgo.ledger.internal.Entry;
import io.torgo.ledger.internal.LedgerFolder;
import io.torgo.ledger.internal.LogRecord;
import io.torgo.ledger.internal.LogWriter;
import io.torgo.ledger.internal.Pending;
import io.torgo.ledger.internal.ReceiptCheck;
import io.torgo.ledger.internal.Settler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A ledger in a folder.
 *
 * <table>
 * <caption>Files</caption>
 * <tr><td>{@code receipts/<id>.mu}</td><td>the exact text</td></tr>
 * <tr><td>{@code log}</td><td>per receipt its entry, the leaf of the Merkle tree, and its signature</td></tr>
 * <tr><td>{@code checkpoint}</td><td>the signed head, see {@link SignedCheckpoint}</td></tr>
 * <tr><td>{@code lock}</td><td>keeps a second writer out</td></tr>
 * </table>
 *
 * <p>A receipt is on disk when it is answered, by one forced write of the log, whose record holds its text as well;
 * operations that come while another is written share the next write. What people and strangers read follows within
 * some ten milliseconds: the text's own file is written, and then a checkpoint is signed that covers it. So after a crash
 * the checkpoint may lag; the receipts it lacks must prove to be signed with this ledger's key, and the files of their
 * texts are made from the log. Texts without a record were never answered and are removed. A log shorter than its
 * checkpoint, or another than it signs, is never mended but refused.
 */
public final class FileLedger implements Ledger, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(FileLedger.class.getName());
    private static final int FORCED_CHECKPOINTS = 64;
    private static final int LARGEST_BATCH = 64;
    /** Receipts without a checkpoint from which on whoever records has to help. */
    private static final int MOST_UNCOVERED = 1024;

    private final LedgerFolder folder;
    private final SigningKey signingKey;
    private final InstantSource clock;
    private final LogWriter writer;
    private final ReentrantLock lock = new ReentrantLock();
    private final MerkleTree tree = new MerkleTree();
    private final List<Receipt> receipts = new ArrayList<>();
    private final List<Long> offsets = new ArrayList<>();
    private final Map<String, Long> indexById = new HashMap<>();
    private final Map<String, Long> indexByKey = new HashMap<>();
    private final Queue<Pending> waiting = new ConcurrentLinkedQueue<>();
    /** Texts that the log has and whose files are still to be written, by id. */
    private final Map<String, byte[]> unwritten = new ConcurrentHashMap<>();
    private final Settler settler = new Settler(this::settle);
    private SignedCheckpoint checkpoint;
    private long forcedCheckpoint;
    private boolean stopped;

    private FileLedger(LedgerFolder folder, SigningKey signingKey, InstantSource clock, LogWriter writer) {
        this.folder = folder;
        this.signingKey = signingKey;
        this.clock = clock;
        this.writer = writer;
    }

    /**
     * Opens a ledger, or makes an empty one.
     *
     * @param key signs receipts and checkpoints; the same at every opening
     * @param clock dates checkpoints
     * @return the ledger, or {@code LEDGER-IN-USE} where it is open elsewhere, {@code LEDGER-DAMAGED} where its files
     *         contradict each other or were signed with another key, {@code LEDGER-UNREADABLE} where the disk fails
     */
    public static Outcome<FileLedger> open(Path folder, SigningKey key, InstantSource clock) {
        LedgerFolder files = new LedgerFolder(folder);
        try {
            Files.createDirectories(folder);
            Optional<LogWriter> writer = LogWriter.open(files);
            if (writer.isEmpty()) {
                return Outcome.failed("LEDGER-IN-USE", "Another process has the ledger " + folder.getFileName()
                        + " open.", "Ask that process, or stop it first.");
            }
            return loaded(new FileLedger(files, key, clock, writer.get()));
        } catch (IOException e) {
            return unreadable(e);
        }
    }

    private static Outcome<FileLedger> loaded(FileLedger ledger) throws IOException {
        Optional<String> damage;
        try {
            damage = ledger.load();
        } catch (IOException e) {
            ledger.writer.close();
            throw e;
        }
        if (damage.isEmpty()) {
            return Outcome.ok(ledger);
        }
        ledger.writer.close();
        return Outcome.failed("LEDGER-DAMAGED", "The ledger cannot be trusted: " + damage.get() + ".",
                "Run the receipt verifier on the folder, keep it as evidence and put back a backup.");
    }

    private Optional<String> load() throws IOException {
        List<LogRecord> uncovered = new ArrayList<>();
        Outcome<SignedCheckpoint> stored = storedCheckpoint();
        if (stored instanceof Outcome.Failed<SignedCheckpoint>(Problem problem)) {
            return Optional.of(problem.message());
        }
        checkpoint = stored.orElseThrow();
        long end = folder.scan((offset, found) -> {
            if (found.entry().index() >= checkpoint.size()) {
                uncovered.add(found);
            }
            remember(found.entry(), MerkleTree.leafHash(found.leaf()), offset);
        });
        Optional<String> damage = contradiction(uncovered);
        if (damage.isEmpty()) {
            writer.startAt(end);
            for (long index = tree.size(); Files.deleteIfExists(folder.receipt(Entry.id(index))); index++) {
                LOG.log(System.Logger.Level.DEBUG, "a text that was never answered is removed: {0}", Entry.id(index));
            }
            if (!uncovered.isEmpty() || !Files.exists(folder.checkpoint())) {
                writeCheckpoint(tree.size(), true);
            }
            forcedCheckpoint = checkpoint.size();
        }
        return damage;
    }

    /** An absent or empty checkpoint is one of size 0: all receipts have to prove themselves. */
    private Outcome<SignedCheckpoint> storedCheckpoint() throws IOException {
        if (!Files.exists(folder.checkpoint()) || Files.size(folder.checkpoint()) == 0) {
            return Outcome.ok(SignedCheckpoint.sign(0, tree.root(), clock.instant(), signingKey));
        }
        return SignedCheckpoint.parse(Files.readString(folder.checkpoint(), StandardCharsets.ISO_8859_1))
                .flatMap(found -> found.isSignedBy(signingKey.verificationKey())
                        ? Outcome.ok(found)
                        : Outcome.failed("LEDGER-BAD-CHECKPOINT",
                                "the checkpoint is not signed with this ledger's key " + signingKey.fingerprint(), ""));
    }

    private Optional<String> contradiction(List<LogRecord> uncovered) throws IOException {
        if (tree.size() < checkpoint.size()) {
            return Optional.of("the log ends or is damaged at " + Entry.id(tree.size()) + ", its checkpoint covers "
                    + checkpoint.size() + " receipts");
        }
        if (!checkpoint.root().equals(Hashes.hex(tree.root(checkpoint.size())))) {
            return Optional.of("the log is not the one its checkpoint signs");
        }
        ReceiptCheck check = new ReceiptCheck(folder, signingKey.verificationKey());
        for (LogRecord found : uncovered) {
            folder.restore(found);
            Optional<String> problem = check.problem(found, previous(found.entry().index()));
            if (problem.isPresent()) {
                return problem.map(text -> found.entry().id() + " is not covered by the checkpoint and " + text);
            }
        }
        return Optional.empty();
    }

    @Override
    public Outcome<Receipt> record(Operation operation, ReceiptWriter receiptWriter) {
        Pending mine = new Pending(operation, receiptWriter);
        waiting.add(mine);
        lock.lock();
        try {
            // who held the lock before may have done this one with its own
            while (!mine.isDone()) {
                commit(nextBatch());
            }
            return mine.outcome();
        } finally {
            lock.unlock();
        }
    }

    private List<Pending> nextBatch() {
        List<Pending> batch = new ArrayList<>();
        for (Pending next = waiting.poll(); next != null; next = batch.size() < LARGEST_BATCH ? waiting.poll() : null) {
            batch.add(next);
        }
        return batch;
    }

    private void commit(List<Pending> batch) {
        Draft draft = new Draft(tree.size(), previous(tree.size()), signingKey);
        try {
            batch.forEach(pending -> answerOrDraft(pending, draft));
            keep(draft);
            draft.answer();
        } catch (IOException e) {
            batch.forEach(pending -> pending.answer(unreadable(e)));
        } finally {
            // an error on the way, of memory perhaps, must not leave the others waiting
            batch.forEach(pending -> pending.answer(stoppedAlready()));
        }
    }

    private void answerOrDraft(Pending pending, Draft draft) {
        Long known = indexByKey.get(pending.operation().key());
        if (known != null) {
            pending.answer(Outcome.ok(receipts.get(known.intValue())));
        } else if (stopped) {
            pending.answer(stoppedAlready());
        } else {
            draft.add(pending);
        }
    }

    private void keep(Draft draft) throws IOException {
        if (draft.records().isEmpty()) {
            return;
        }
        helpToSettle();
        for (Draft.Written text : draft.texts()) {
            if (text.isInLog()) {
                unwritten.put(text.id(), text.bytes());
            } else {
                LedgerFolder.write(folder.receipt(text.id()), text.bytes(), true);
            }
        }
        // until the write is through, nobody knows what the disk holds: only opening anew finds out
        stopped = true;
        long offset = writer.end();
        writer.append(draft.records());
        for (LogRecord next : draft.records()) {
            remember(next.entry(), MerkleTree.leafHash(next.leaf()), offset);
            offset += next.length();
        }
        stopped = false;
        settler.soon();
    }

    /** Nothing more is taken in while the texts cannot be written: they wait in memory. */
    private void helpToSettle() throws IOException {
        if (tree.size() - checkpoint.size() > MOST_UNCOVERED) {
            settle();
        }
        if (tree.size() - checkpoint.size() > MOST_UNCOVERED) {
            throw new IOException("the files of the receipts' texts cannot be written");
        }
    }

    private void remember(Entry entry, byte[] leafHash, long offset) {
        tree.append(leafHash);
        receipts.add(entry.receipt());
        offsets.add(offset);
        indexById.put(entry.id(), entry.index());
        if (!entry.key().isEmpty()) {
            indexByKey.putIfAbsent(entry.key(), entry.index());
        }
    }

    /** Covers with a checkpoint what is in the log by now. Most of the work is done while others may record. */
    private void settle() {
        try {
            long from = newest().size();
            long to = size();
            for (long index = from; index < to; index++) {
                writeText(Entry.id(index));
            }
            cover(to);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "no checkpoint could be written: {0}", e.getMessage());
        }
    }

    /** Once, whoever asks: a reader must not find a file that is being written again. */
    private void writeText(String wanted) throws IOException {
        try {
            unwritten.computeIfPresent(wanted, (id, text) -> {
                folder.writeReceipt(id, text);
                return null;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void cover(long size) throws IOException {
        lock.lock();
        try {
            if (!stopped && size > checkpoint.size()) {
                writeCheckpoint(size, size - forcedCheckpoint >= FORCED_CHECKPOINTS);
            }
        } finally {
            lock.unlock();
        }
    }

    private long size() {
        lock.lock();
        try {
            return tree.size();
        } finally {
            lock.unlock();
        }
    }

    private void writeCheckpoint(long size, boolean sync) throws IOException {
        checkpoint = SignedCheckpoint.sign(size, tree.root(size), clock.instant(), signingKey);
        LedgerFolder.replace(folder.checkpoint(), checkpoint.text().getBytes(StandardCharsets.US_ASCII), sync);
        forcedCheckpoint = sync ? size : forcedCheckpoint;
    }

    private String previous(long index) {
        return index == 0 ? Entry.NONE : receipts.get((int) index - 1).hash();
    }

    @Override
    public List<Receipt> list() {
        lock.lock();
        try {
            return List.copyOf(receipts);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Outcome<String> text(String id) {
        if (index(id).isEmpty()) {
            return Outcome.failed("LEDGER-UNKNOWN-RECEIPT", "The ledger has no such receipt.",
                    "List the receipts to see their ids.");
        }
        try {
            byte[] text = unwritten.get(id);
            return Outcome.ok(new String(text == null ? Files.readAllBytes(folder.receipt(id)) : text,
                    StandardCharsets.UTF_8));
        } catch (IOException e) {
            return unreadable(e);
        }
    }

    /** Others may record between two receipts: thousands take seconds, and runs wait for theirs. */
    @Override
    public Verification verify(List<String> ids) {
        settle();
        List<String> wanted = ids.isEmpty() ? list().stream().map(Receipt::id).toList() : ids;
        List<Verification.Failure> failures = new ArrayList<>();
        checkpointProblem().ifPresent(reason -> failures.add(new Verification.Failure("checkpoint", reason)));
        int verified = 0;
        for (String id : wanted) {
            Optional<String> problem = problem(id);
            problem.ifPresent(reason -> failures.add(new Verification.Failure(id, reason)));
            verified += problem.isEmpty() ? 1 : 0;
        }
        return new Verification(verified, List.copyOf(failures), newest().head());
    }

    private Optional<String> checkpointProblem() {
        lock.lock();
        try {
            return Files.readString(folder.checkpoint(), StandardCharsets.ISO_8859_1).equals(checkpoint.text())
                    ? Optional.empty()
                    : Optional.of("the stored checkpoint is not the one this ledger signed");
        } catch (IOException e) {
            return Optional.of("the stored checkpoint cannot be read");
        } finally {
            lock.unlock();
        }
    }

    private Optional<String> problem(String id) {
        lock.lock();
        try {
            Long index = indexById.get(id);
            if (index == null) {
                return Optional.of("the ledger has no such receipt");
            }
            LogRecord stored = folder.reread(offsets.get(index.intValue()), index);
            return stored == null ? Optional.of("its record in the log is damaged") : problem(stored);
        } catch (IOException e) {
            return Optional.of("its record in the log cannot be read");
        } finally {
            lock.unlock();
        }
    }

    private Optional<String> problem(LogRecord stored) {
        long index = stored.entry().index();
        boolean included = index < checkpoint.size() && MerkleProofs.verifyInclusion(index, checkpoint.size(),
                MerkleTree.leafHash(stored.leaf()), tree.inclusionProof(index, checkpoint.size()),
                checkpoint.rootBytes());
        return included
                ? new ReceiptCheck(folder, signingKey.verificationKey()).problem(stored, previous(index))
                : Optional.of("its record in the log is not the one that the checkpoint signs");
    }

    /**
     * A signed head that covers what has been answered by now, unless the disk fails; keep copies elsewhere to notice a
     * ledger that was set back.
     */
    public SignedCheckpoint checkpoint() {
        settle();
        return newest();
    }

    private SignedCheckpoint newest() {
        lock.lock();
        try {
            return checkpoint;
        } finally {
            lock.unlock();
        }
    }

    /** Proves a receipt against {@link #checkpoint()}; {@code LEDGER-UNKNOWN-RECEIPT} where that covers no such. */
    public Outcome<InclusionProof> inclusionProof(String id) {
        settle();
        lock.lock();
        try {
            return index(id).filter(index -> index < checkpoint.size())
                    .map(index -> Outcome.ok(new InclusionProof(index, tree.leaf(index),
                            tree.inclusionProof(index, checkpoint.size()), checkpoint)))
                    .orElseGet(() -> Outcome.failed("LEDGER-UNKNOWN-RECEIPT", "The ledger has no such receipt.",
                            "List the receipts to see their ids."));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Proves that the ledger only grew since it had so many receipts, for {@link MerkleProofs#verifyConsistency}.
     *
     * @param size 0 to the size of {@link #checkpoint()}
     */
    public List<byte[]> consistencyProof(long size) {
        lock.lock();
        try {
            return tree.consistencyProof(size, checkpoint.size());
        } finally {
            lock.unlock();
        }
    }

    private Optional<Long> index(String id) {
        lock.lock();
        try {
            return Optional.ofNullable(indexById.get(id));
        } finally {
            lock.unlock();
        }
    }

    /** Forces texts and checkpoint and lets others open the ledger. */
    @Override
    public void close() throws IOException {
        settler.close();
        settle();
        lock.lock();
        try (writer) {
            if (!stopped) {
                stopped = true;
                LedgerFolder.replace(folder.checkpoint(), checkpoint.text().getBytes(StandardCharsets.US_ASCII), true);
            }
        } finally {
            lock.unlock();
        }
    }

    private static <T> Outcome<T> stoppedAlready() {
        return Outcome.failed("LEDGER-STOPPED", "The ledger is closed, or stopped after a failed write.",
                "Check the disk and open the ledger again.");
    }

    private static <T> Outcome<T> unreadable(IOException cause) {
        return Outcome.failed("LEDGER-UNREADABLE",
                "The ledger's files could not be read or written (" + cause.getClass().getSimpleName() + ").",
                "Check that the folder belongs to this user and that the disk has room.");
    }
}
