package io.torgo.storage.internal;

import io.torgo.storage.PeerException;
import io.torgo.storage.ReedSolomon;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Brings windows of an object from its peers: asks k shards, and another one for each that is missing, damaged or slow,
 * until every stripe has k units whose checksums hold; then computes the data units that are not there.
 */
final class ShardReader {

    /** A peer that has not answered by then is passed over for another one. */
    private static final long HEDGE_MILLIS = 400;

    private final PeerGroup peers;
    private final Manifest manifest;
    private final Layout layout;
    private final Checksums checksums;
    private final ReedSolomon code;
    private final int[] demerits;

    ShardReader(PeerGroup peers, Manifest.File file, ReedSolomon code) {
        this.peers = peers;
        this.code = code;
        manifest = file.manifest();
        layout = manifest.layout();
        checksums = file.checksums();
        demerits = new int[code.n()];
    }

    /** Some consecutive stripes. */
    record Span(long first, int stripes) {
    }

    /** The good shards of each stripe of a span. */
    record Fetched(Span span, List<BitSet> good) {
    }

    private record Answer(int shard, BitSet stripes) {
    }

    /** The spans of the object in their order, each no more than a window. */
    long spans() {
        int most = Layout.windowStripes(code.n());
        return (layout.stripes() + most - 1) / most;
    }

    Span span(long number) {
        int most = Layout.windowStripes(code.n());
        long first = number * most;
        return new Span(first, (int) Math.min(most, layout.stripes() - first));
    }

    /** Fetches and completes the data shards of a span. */
    Fetched fetchData(Span span, Window window) throws StoreException {
        Fetched fetched = fetch(span, window, code.k());
        requireEnough(fetched);
        byte[][] shards = window.shards().clone();
        for (int stripe = 0; stripe < span.stripes; stripe++) {
            BitSet good = fetched.good.get(stripe);
            if (good.nextClearBit(0) < code.k()) {
                for (int shard = 0; shard < code.n(); shard++) {
                    shards[shard] = shard < code.k() || good.get(shard) ? window.shard(shard) : null;
                }
                code.reconstruct(shards, good, stripe * Layout.UNIT, layout.unit(span.first + stripe));
            }
        }
        return fetched;
    }

    /** Fetches every shard there is, good or not; computes nothing. */
    Fetched fetchAll(Span span, Window window) {
        return fetch(span, window, code.n());
    }

    /** Computes all shards of a span. */
    void completeAll(Fetched fetched, Window window) throws StoreException {
        requireEnough(fetched);
        for (int shard = 0; shard < code.n(); shard++) {
            window.shard(shard);
        }
        for (int stripe = 0; stripe < fetched.span.stripes; stripe++) {
            code.reconstruct(window.shards(), fetched.good.get(stripe), stripe * Layout.UNIT,
                    layout.unit(fetched.span.first + stripe));
        }
    }

    int bytes(Span span) {
        return (span.stripes - 1) * Layout.UNIT + layout.unit(span.first + span.stripes - 1);
    }

    private void requireEnough(Fetched fetched) throws StoreException {
        int fewest = fetched.good.stream().mapToInt(BitSet::cardinality).min().orElse(code.k());
        if (fewest < code.k()) {
            throw new StoreException(Problems.tooFewShards(manifest.object().id(), fewest, code.k(), code.n()));
        }
    }

    private Fetched fetch(Span span, Window window, int atFirst) {
        List<Integer> candidates = candidates();
        List<BitSet> good = new ArrayList<>();
        for (int stripe = 0; stripe < span.stripes; stripe++) {
            good.add(new BitSet(code.n()));
        }
        Request request = new Request(span, window);
        for (int started = 0; started < atFirst && !candidates.isEmpty(); started++) {
            request.start(candidates.removeFirst());
        }
        boolean everything = atFirst == code.n();
        while (!request.pending.isEmpty() && (everything || !enough(good))) {
            Answer answer = request.next(candidates.isEmpty());
            if (answer != null) {
                answer.stripes.stream().forEach(stripe -> good.get(stripe).set(answer.shard));
            }
            boolean whole = answer != null && answer.stripes.cardinality() == span.stripes;
            if (!whole && !candidates.isEmpty()) {
                request.start(candidates.removeFirst());
            }
        }
        request.abandonPending();
        return new Fetched(span, good);
    }

    private boolean enough(List<BitSet> good) {
        return good.stream().allMatch(shards -> shards.cardinality() >= code.k());
    }

    /** Shards in the order to ask for them: least trouble so far, data before parity. */
    private List<Integer> candidates() {
        List<Integer> candidates = new ArrayList<>();
        for (int shard = 0; shard < Math.min(code.n(), peers.size()); shard++) {
            candidates.add(shard);
        }
        candidates.sort(Comparator.comparingInt(shard -> demerits[shard]));
        return candidates;
    }

    private final class Request {

        private final Span span;
        private final Window window;
        private final BitSet pending = new BitSet();
        private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();

        Request(Span span, Window window) {
            this.span = span;
            this.window = window;
        }

        void start(int shard) {
            byte[] buffer = window.shard(shard);
            pending.set(shard);
            peers.threads().execute(() -> answers.add(new Answer(shard, read(shard, buffer))));
        }

        /** @return null if nothing came in time and there is somebody else to ask */
        Answer next(boolean patient) {
            Answer answer = poll(patient ? Long.MAX_VALUE : HEDGE_MILLIS);
            if (answer != null) {
                pending.clear(answer.shard);
                demerits[answer.shard] += span.stripes - answer.stripes.cardinality();
            }
            return answer;
        }

        void abandonPending() {
            pending.stream().forEach(shard -> {
                window.abandon(shard);
                demerits[shard]++;
            });
        }

        private Answer poll(long millis) {
            boolean interrupted = false;
            try {
                while (true) {
                    try {
                        return answers.poll(millis, TimeUnit.MILLISECONDS);
                    } catch (InterruptedException e) {
                        // every request ends by its peer's deadline, so waiting on is bounded
                        interrupted = true;
                    }
                }
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        private BitSet read(int shard, byte[] buffer) {
            BitSet stripes = new BitSet();
            int length = 0;
            try {
                length = peers.peer(shard).read(FileNames.shard(manifest.object().id()), span.first * Layout.UNIT,
                        buffer, 0, bytes(span));
            } catch (PeerException e) {
                return stripes;
            }
            MessageDigest digest = Checksums.sha256();
            for (int stripe = 0; stripe < span.stripes; stripe++) {
                int from = stripe * Layout.UNIT;
                int unit = layout.unit(span.first + stripe);
                if (from + unit <= length
                        && checksums.matches(digest, shard, span.first + stripe, buffer, from, unit)) {
                    stripes.set(stripe);
                }
            }
            return stripes;
        }
    }
}
