package io.torgo.storage.internal;

import io.torgo.storage.PeerException;
import io.torgo.storage.StoragePeer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** All peers of a store, asked side by side. Peer i keeps shard i of every object. */
public final class PeerGroup implements AutoCloseable {

    private final List<StoragePeer> peers;
    private final ExecutorService threads = Threads.named("torgo-storage-io");

    public PeerGroup(List<StoragePeer> peers) {
        this.peers = List.copyOf(peers);
    }

    int size() {
        return peers.size();
    }

    StoragePeer peer(int index) {
        return peers.get(index);
    }

    public List<StoragePeer> peers() {
        return peers;
    }

    ExecutorService threads() {
        return threads;
    }

    /** What to do with one peer. */
    public interface Task {
        void on(StoragePeer peer, int index) throws PeerException;
    }

    /** Work under way on several peers. */
    final class Running {

        private final String doing;
        private final List<Future<PeerException>> futures;

        private Running(String doing, List<Future<PeerException>> futures) {
            this.doing = doing;
            this.futures = futures;
        }

        /** Waits for all; throws the first failure. */
        void await() throws StoreException {
            StoreException first = null;
            List<PeerException> failures = failures();
            for (int index = 0; index < failures.size() && first == null; index++) {
                if (failures.get(index) != null) {
                    first = explain(doing, peers.get(index), failures.get(index));
                }
            }
            if (first != null) {
                throw first;
            }
        }

        /** Waits for all; one entry a peer, null where it succeeded. */
        List<PeerException> failures() {
            List<PeerException> failures = new ArrayList<>();
            futures.forEach(future -> failures.add(join(future)));
            return failures;
        }
    }

    /** Starts a task on each of the first {@code count} peers. */
    Running start(String doing, int count, Task task) {
        List<Future<PeerException>> futures = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            int number = index;
            futures.add(threads.submit(() -> run(task, number)));
        }
        return new Running(doing, futures);
    }

    /** Runs a task on every peer and waits. */
    public void all(String doing, Task task) throws StoreException {
        start(doing, peers.size(), task).await();
    }

    /** Runs a task on every peer and waits; true if none failed. */
    boolean tryAll(Task task) {
        return start("", peers.size(), task).failures().stream().allMatch(failure -> failure == null);
    }

    @Override
    public void close() {
        threads.shutdown();
        peers.forEach(StoragePeer::close);
        threads.close();
    }

    private PeerException run(Task task, int index) {
        try {
            task.on(peers.get(index), index);
            return null;
        } catch (PeerException e) {
            return e;
        }
    }

    static <T> T join(Future<T> future) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    // peers answer within their deadline, and half a request must not be left running
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw unwrap(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException unwrap(ExecutionException failure) {
        if (failure.getCause() instanceof Error error) {
            throw error;
        }
        return failure.getCause() instanceof RuntimeException runtime
                ? runtime
                : new IllegalStateException(failure.getCause());
    }

    private static StoreException explain(String doing, StoragePeer peer, PeerException failure) {
        return new StoreException(failure.kind() == PeerException.Kind.DISK
                ? Problems.disk(doing + " on " + peer.id(), failure)
                : Problems.peers(doing, peer.id(), failure.getMessage()));
    }
}
