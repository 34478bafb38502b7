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
import io.torgo.ledger.internal.Entry;
import io.torgo.ledger.internal.LedgerFolder;
import io.torgo.ledger.internal.LogRecord;
import io.torgo.ledger.internal.LogWriter;
import io.torgo.ledger.internal.ReceiptCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * <p>A receipt is on disk by two forced writes: its text, then its record in the log, which makes it count. The
 * checkpoint follows as an atomic rename, forced every {@value #FORCED_CHECKPOINTS} receipts and at closing; after a
 * crash it may lag and is signed anew, once the receipts it lacks have proved to be signed with this ledger's key.
 * Texts without a record were never answered and are removed. A log shorter than its checkpoint, or another than it
 * signs, is never mended but refused.
 */
public final class FileLedger implements Ledger, AutoCloseable {

    private static final int FORCED_CHECKPOINTS = 64;

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
    private SignedCheckpoint checkpoint;
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
            remember(found, offset);
        });
        Optional<String> damage = contradiction(uncovered);
        if (damage.isEmpty()) {
            writer.startAt(end);
            Files.deleteIfExists(folder.receipt(Entry.id(tree.size())));
            if (!uncovered.isEmpty() || !Files.exists(folder.checkpoint())) {
                writeCheckpoint(true);
            }
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

    private Optional<String> contradiction(List<LogRecord> uncovered) {
        if (tree.size() < checkpoint.size()) {
            return Optional.of("the log ends or is damaged at " + Entry.id(tree.size()) + ", its checkpoint covers "
                    + checkpoint.size() + " receipts");
        }
        if (!checkpoint.root().equals(Hashes.hex(tree.root(checkpoint.size())))) {
            return Optional.of("the log is not the one its checkpoint signs");
        }
        ReceiptCheck check = new ReceiptCheck(folder, signingKey.verificationKey());
        for (LogRecord found : uncovered) {
            Optional<String> problem = check.problem(found, previous(found.entry().index()));
            if (problem.isPresent()) {
                return problem.map(text -> found.entry().id() + " is not covered by the checkpoint and " + text);
            }
        }
        return Optional.empty();
    }

    @Override
    public Outcome<Receipt> record(Operation operation, ReceiptWriter receiptWriter) {
        lock.lock();
        try {
            Long known = indexByKey.get(operation.key());
            if (known != null) {
                return Outcome.ok(receipts.get(known.intValue()));
            }
            return stopped ? stoppedAlready() : append(operation, receiptWriter);
        } finally {
            lock.unlock();
        }
    }

    private Outcome<Receipt> append(Operation operation, ReceiptWriter receiptWriter) {
        long index = tree.size();
        String id = Entry.id(index);
        byte[] text = receiptWriter.write(id, operation, previous(index)).getBytes(StandardCharsets.UTF_8);
        Entry entry = Entry.of(index, Hashes.sha256Hex(text), previous(index), operation);
        LogRecord next = LogRecord.of(entry, signingKey.sign(ReceiptCheck.CONTEXT, text));
        if (!next.fits()) {
            return Outcome.failed("LEDGER-TOO-LONG", "The operation's subject, actor or key is too long to record.",
                    "Name the subject by an id and put its text into the source.");
        }
        try {
            LedgerFolder.write(folder.receipt(id), text, true);
            return commit(next);
        } catch (IOException e) {
            return unreadable(e);
        }
    }

    private Outcome<Receipt> commit(LogRecord next) throws IOException {
        // until both writes are through, nobody knows what the disk holds: only opening anew finds out
        stopped = true;
        remember(next, writer.append(next));
        writeCheckpoint(tree.size() % FORCED_CHECKPOINTS == 0);
        stopped = false;
        return Outcome.ok(next.entry().receipt());
    }

    private void remember(LogRecord found, long offset) {
        Entry entry = found.entry();
        tree.append(MerkleTree.leafHash(found.leaf()));
        receipts.add(entry.receipt());
        offsets.add(offset);
        indexById.put(entry.id(), entry.index());
        if (!entry.key().isEmpty()) {
            indexByKey.putIfAbsent(entry.key(), entry.index());
        }
    }

    private void writeCheckpoint(boolean sync) throws IOException {
        checkpoint = SignedCheckpoint.sign(tree.size(), tree.root(), clock.instant(), signingKey);
        LedgerFolder.replace(folder.checkpoint(), checkpoint.text().getBytes(StandardCharsets.US_ASCII), sync);
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
            return Outcome.ok(new String(Files.readAllBytes(folder.receipt(id)), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return unreadable(e);
        }
    }

    @Override
    public Verification verify(List<String> ids) {
        lock.lock();
        try {
            List<String> wanted = ids.isEmpty() ? receipts.stream().map(Receipt::id).toList() : ids;
            List<Verification.Failure> failures = new ArrayList<>();
            checkpointProblem().ifPresent(reason -> failures.add(new Verification.Failure("checkpoint", reason)));
            int verified = 0;
            for (String id : wanted) {
                Optional<String> problem = problem(id);
                problem.ifPresent(reason -> failures.add(new Verification.Failure(id, reason)));
                verified += problem.isEmpty() ? 1 : 0;
            }
            return new Verification(verified, List.copyOf(failures), checkpoint.head());
        } finally {
            lock.unlock();
        }
    }

    private Optional<String> checkpointProblem() {
        try {
            return Files.readString(folder.checkpoint(), StandardCharsets.ISO_8859_1).equals(checkpoint.text())
                    ? Optional.empty()
                    : Optional.of("the stored checkpoint is not the one this ledger signed");
        } catch (IOException e) {
            return Optional.of("the stored checkpoint cannot be read");
        }
    }

    private Optional<String> problem(String id) {
        Long index = indexById.get(id);
        if (index == null) {
            return Optional.of("the ledger has no such receipt");
        }
        try {
            LogRecord stored = folder.reread(offsets.get(index.intValue()), index);
            return stored == null ? Optional.of("its record in the log is damaged") : problem(stored);
        } catch (IOException e) {
            return Optional.of("its record in the log cannot be read");
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

    /** The newest signed head; keep copies elsewhere to notice a ledger that was set back. */
    public SignedCheckpoint checkpoint() {
        lock.lock();
        try {
            return checkpoint;
        } finally {
            lock.unlock();
        }
    }

    /** Proves a receipt against {@link #checkpoint()}; {@code LEDGER-UNKNOWN-RECEIPT} where there is none. */
    public Outcome<InclusionProof> inclusionProof(String id) {
        lock.lock();
        try {
            return index(id).map(index -> Outcome.ok(new InclusionProof(index, tree.leaf(index),
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

    /** Forces the checkpoint and lets others open the ledger. */
    @Override
    public void close() throws IOException {
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
