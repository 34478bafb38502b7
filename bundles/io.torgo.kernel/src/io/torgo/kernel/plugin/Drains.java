package io.torgo.kernel.plugin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * One fair read/write lock per service interface: calls share it, a replacement holds it alone. Fair, so that a stream
 * of calls cannot keep a replacement out, nor replacements the calls.
 */
final class Drains {

    private final Map<String, ReadWriteLock> locks = new ConcurrentHashMap<>();

    /** The lock that a call of a service of that interface shares. */
    Lock calls(String type) {
        return of(type).readLock();
    }

    /**
     * Runs an action while no call is inside any of the services; calls that start meanwhile wait.
     *
     * @return whether it ran: false when the calls inside did not leave in time
     */
    boolean alone(Collection<String> types, Duration deadline, Runnable action) {
        List<Lock> held = new ArrayList<>();
        try {
            long end = System.nanoTime() + deadline.toNanos();
            // in one order for all, so that two replacements cannot wait for each other
            for (String type : new TreeSet<>(types)) {
                Lock lock = of(type).writeLock();
                if (!lock.tryLock(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                    return false;
                }
                held.add(lock);
            }
            action.run();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            held.reversed().forEach(Lock::unlock);
        }
    }

    private ReadWriteLock of(String type) {
        return locks.computeIfAbsent(type, key -> new ReentrantReadWriteLock(true));
    }
}
