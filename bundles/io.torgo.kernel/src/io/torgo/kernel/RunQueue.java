package io.torgo.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Whose run begins next. The runs of one principal begin in the order they were asked for; principals take turns, so
 * that nobody waits behind all of somebody else's runs; no more go on at once than allowed. Thread-safe.
 */
final class RunQueue {

    private record Waiting(String run, Runnable turn) {
    }

    private final int most;
    private final ToIntFunction<String> mostOf;
    private final Map<String, Deque<Waiting>> waiting = new LinkedHashMap<>();
    private final Map<String, Integer> running = new HashMap<>();
    private int total;

    /**
     * @param most runs at once, all together
     * @param mostOf runs at once of a principal
     */
    RunQueue(int most, ToIntFunction<String> mostOf) {
        this.most = most;
        this.mostOf = mostOf;
    }

    /**
     * Waits for a turn.
     *
     * @param turn called once when it comes, on this thread or on one that made room; must be quick
     */
    void enter(String run, String principal, Runnable turn) {
        synchronized (this) {
            waiting.computeIfAbsent(principal, who -> new ArrayDeque<>()).add(new Waiting(run, turn));
        }
        admit();
    }

    /** Gives a turn back. */
    void leave(String principal) {
        synchronized (this) {
            running.computeIfPresent(principal, (who, count) -> count > 1 ? count - 1 : null);
            total--;
        }
        admit();
    }

    /** Takes a run out that still waits; false where it has had its turn, or was never here. */
    synchronized boolean withdraw(String run) {
        for (Iterator<Deque<Waiting>> all = waiting.values().iterator(); all.hasNext();) {
            Deque<Waiting> line = all.next();
            if (line.removeIf(one -> one.run().equals(run))) {
                if (line.isEmpty()) {
                    all.remove();
                }
                return true;
            }
        }
        return false;
    }

    synchronized boolean isWaiting(String run) {
        return waiting.values().stream().flatMap(Deque::stream).anyMatch(one -> one.run().equals(run));
    }

    private void admit() {
        List<Runnable> turns = new ArrayList<>();
        synchronized (this) {
            Optional<Runnable> next = next();
            while (next.isPresent()) {
                turns.add(next.get());
                next = next();
            }
        }
        turns.forEach(Runnable::run);
    }

    /** The first run of the first principal in turn who may begin one more; the principal goes to the end of the line. */
    private Optional<Runnable> next() {
        if (total >= most) {
            return Optional.empty();
        }
        Optional<String> turn = waiting.keySet().stream()
                .filter(who -> running.getOrDefault(who, 0) < mostOf.applyAsInt(who)).findFirst();
        return turn.map(who -> {
            Deque<Waiting> line = waiting.remove(who);
            Runnable first = line.remove().turn();
            if (!line.isEmpty()) {
                waiting.put(who, line);
            }
            running.merge(who, 1, Integer::sum);
            total++;
            return first;
        });
    }
}
