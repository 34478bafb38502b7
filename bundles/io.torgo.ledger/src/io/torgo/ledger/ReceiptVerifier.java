package io.torgo.ledger;

import io.torgo.api.Outcome;
import io.torgo.api.Problem;
import io.torgo.api.ledger.Verification;
import io.torgo.crypto.Hashes;
import io.torgo.crypto.VerificationKey;
import io.torgo.ledger.internal.Entry;
import io.torgo.ledger.internal.LedgerFolder;
import io.torgo.ledger.internal.LogRecord;
import io.torgo.ledger.internal.ReceiptCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Checks a ledger as a stranger does: with its folder and its owner's public key. Reads only, and may run while the
 * owner writes.
 */
public final class ReceiptVerifier {

    private static final int ATTEMPTS = 5;
    /** How long the owner may take from a record to the checkpoint that covers it, while it has other work. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long POLL_NANOS = 20_000_000;

    private final LedgerFolder folder;
    private final VerificationKey key;

    private ReceiptVerifier(LedgerFolder folder, VerificationKey key) {
        this.folder = folder;
        this.key = key;
    }

    /**
     * Checks text, hash chain and signature of every receipt, and the log against the signed checkpoint.
     *
     * @return a verification whose failures name receipts, or {@code checkpoint} or {@code log} where all of it is in
     *         doubt and nothing counts as verified; {@code LEDGER-UNREADABLE} where there is no ledger to read
     */
    public static Outcome<Verification> verify(Path folder, VerificationKey key) {
        try {
            return new ReceiptVerifier(new LedgerFolder(folder), key).verify();
        } catch (IOException e) {
            return Outcome.failed("LEDGER-UNREADABLE", "There is no readable ledger in " + folder.getFileName() + ".",
                    "Name the folder that holds log, checkpoint and receipts.");
        }
    }

    private Outcome<Verification> verify() throws IOException {
        Snapshot first = snapshot();
        Snapshot last = first;
        long begun = System.nanoTime();
        while (last.awaitsCheckpoint(first.size(), key) && System.nanoTime() - begun < PATIENCE.toNanos()) {
            LockSupport.parkNanos(POLL_NANOS);
            last = snapshot();
        }
        boolean torn = last.hasTail;
        for (int i = 1; i < ATTEMPTS && torn; i++) {
            // the owner may be in the middle of a write, or have ended one since the log was read
            long end = last.end;
            last = snapshot();
            torn = last.hasTail && last.end == end;
        }
        return Outcome.ok(switch (last.checkpoint) {
            case Outcome.Failed<SignedCheckpoint>(Problem problem) -> doubtful("checkpoint", problem.message(),
                    new Verification.Checkpoint(0, Hashes.hex(new MerkleTree().root())));
            case Outcome.Ok<SignedCheckpoint>(SignedCheckpoint head) -> against(head, last, first.size(), torn);
        });
    }

    /** @param begun receipts that there were when the reading began */
    private Verification against(SignedCheckpoint head, Snapshot snapshot, long begun, boolean torn) {
        long size = snapshot.size();
        if (!head.isSignedBy(key)) {
            return doubtful("checkpoint", "the checkpoint is not signed with key " + key.fingerprint(), head.head());
        }
        if (size < head.size()) {
            return doubtful(Entry.id(size), "its record in the log is missing or damaged", head.head());
        }
        if (!head.root().equals(Hashes.hex(snapshot.tree.root(head.size())))) {
            return doubtful("log", "the log is not the one that the checkpoint signs", head.head());
        }
        // what came while this read, and has no checkpoint yet, is for the next who verifies
        int due = (int) Math.min(size, Math.max(head.size(), begun));
        return receipts(head, snapshot.records.subList(0, due), torn);
    }

    private Verification receipts(SignedCheckpoint head, List<LogRecord> records, boolean torn) {
        List<Verification.Failure> failures = new ArrayList<>();
        ReceiptCheck check = new ReceiptCheck(folder, key);
        String previous = Entry.NONE;
        for (LogRecord found : records) {
            Entry entry = found.entry();
            (entry.index() < head.size()
                    ? check.problem(found, previous)
                    : Optional.of("not covered by the signed checkpoint"))
                    .ifPresent(reason -> failures.add(new Verification.Failure(entry.id(), reason)));
            previous = entry.hash();
        }
        int verified = records.size() - failures.size();
        if (torn) {
            failures.add(new Verification.Failure("log", "the log goes on after its last whole record"));
        }
        return new Verification(verified, List.copyOf(failures), head.head());
    }

    private static Verification doubtful(String id, String reason, Verification.Checkpoint head) {
        return new Verification(0, List.of(new Verification.Failure(id, reason)), head);
    }

    /** The checkpoint is read first: the log has what it covers, and perhaps more. */
    private Snapshot snapshot() throws IOException {
        Outcome<SignedCheckpoint> checkpoint = checkpoint();
        MerkleTree tree = new MerkleTree();
        List<LogRecord> records = new ArrayList<>();
        long end = folder.scan((offset, found) -> {
            tree.append(MerkleTree.leafHash(found.leaf()));
            records.add(found.withoutText());
        });
        return new Snapshot(tree, records, end, folder.hasTail(end), checkpoint);
    }

    private Outcome<SignedCheckpoint> checkpoint() {
        try {
            return SignedCheckpoint.parse(Files.readString(folder.checkpoint(), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return Outcome.failed("LEDGER-BAD-CHECKPOINT", "the checkpoint cannot be read", "");
        }
    }

    /** @param end where the whole records end in the log, in bytes */
    private record Snapshot(MerkleTree tree, List<LogRecord> records, long end, boolean hasTail,
            Outcome<SignedCheckpoint> checkpoint) {

        long size() {
            return tree.size();
        }

        /** Whether a checkpoint of so many receipts may still come. */
        boolean awaitsCheckpoint(long wanted, VerificationKey key) {
            return checkpoint instanceof Outcome.Ok<SignedCheckpoint>(SignedCheckpoint head)
                    && head.size() < wanted && head.isSignedBy(key);
        }
    }
}
