package io.torgo.agent.chimera;

import io.torgo.agent.chimera.head.Message;
import io.torgo.api.Outcome;
import io.torgo.api.agent.HeadCluster;
import io.torgo.api.agent.HeadStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Supervises the four heads. A change is accepted when at least three heads have its shard on disk; only then it is
 * applied and the request answered. A head whose process ends, or does not answer, is rebuilt at once.
 */
public final class Heads implements HeadCluster, AutoCloseable {

    /** Roles that a head can have. */
    public static final List<String> ROLES = List.of("authentication", "computation", "visualization", "storage",
            "quantum", "learning");

    private static final System.Logger LOG = System.getLogger(Heads.class.getName());
    private static final int ATTEMPTS = 3;
    private static final int CHANGES_A_SNAPSHOT = 512;
    private static final long BYTES_A_SNAPSHOT = 2L << 20;
    /** As long as a head is lost nothing is compacted; what the others hold meanwhile must fit into their memory. */
    private static final long MOST_LOGGED_BYTES = 8L << 20;
    /** In UTF-8: room for 100,000 numbers, and little of a head's memory. */
    private static final long MOST_REQUEST_BYTES = 2L << 20;
    private static final long BEAT_SECONDS = 2;

    private final Path folder;
    private final HeadKeys keys;
    private final List<Head> heads;
    /** Held for reading while a change is spread, for writing while a head is rebuilt from what the others hold. */
    private final ReentrantReadWriteLock keeping = new ReentrantReadWriteLock(true);
    private final ExecutorService rebuilding = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("torgo-chimera-beat").factory());
    private String classPath;
    private volatile boolean closed;

    /**
     * Starts nothing: the processes come with the first request.
     *
     * @param folder where keys, shards and program lie
     * @param roles four of {@link #ROLES}
     */
    public Heads(Path folder, List<String> roles, SecureRandom random) {
        if (roles.size() != Coding.HEADS || !ROLES.containsAll(roles)) {
            throw new IllegalArgumentException("not four roles of " + ROLES + ": " + roles);
        }
        this.folder = folder;
        this.keys = new HeadKeys(folder.resolve("keys"), random);
        this.heads = IntStream.range(0, Coding.HEADS).mapToObj(index -> new Head(index, roles.get(index))).toList();
    }

    @Override
    public List<HeadStatus> heads() {
        return heads.stream().map(Head::status).toList();
    }

    @Override
    public Outcome<Map<String, String>> ask(String role, String operation, Map<String, String> parameters) {
        List<Head> fitting = heads.stream().filter(head -> head.role.equals(role)).toList();
        if (fitting.isEmpty()) {
            return Outcome.failed("HEAD-UNKNOWN-ROLE", "No head has the role " + role + ".",
                    "The roles are " + String.join(", ", heads.stream().map(head -> head.role).distinct().toList())
                            + ".");
        }
        int choice = parameters.containsKey("key") ? parameters.get("key").hashCode() : parameters.hashCode();
        Head head = fitting.get(Math.floorMod(choice, fitting.size()));
        Map<String, String> texts = new TreeMap<>(parameters);
        texts.put("", operation);
        if (bytesOf(texts) > MOST_REQUEST_BYTES) {
            return Outcome.failed("HEAD-FULL", "A request has at most " + MOST_REQUEST_BYTES + " bytes.",
                    "Put larger texts into files and those into the store: torgo storage put.");
        }
        start();
        head.lock.lock();
        try {
            return ask(head, Message.of(Message.Kind.ASK, 0).with(texts));
        } finally {
            head.lock.unlock();
        }
    }

    private static long bytesOf(Map<String, String> texts) {
        return texts.entrySet().stream().mapToLong(text -> text.getKey().getBytes(StandardCharsets.UTF_8).length
                + (long) text.getValue().getBytes(StandardCharsets.UTF_8).length).sum();
    }

    private Outcome<Map<String, String>> ask(Head head, Message request) {
        for (int attempt = 0; attempt < ATTEMPTS && !closed; attempt++) {
            try {
                if (!head.isAlive()) {
                    rebuild(head);
                }
                return answered(head, head.link.call(request));
            } catch (Link.Lost lost) {
                // nothing was accepted yet, so the same request can be asked again
                LOG.log(System.Logger.Level.INFO, "head {0} was lost during a request: {1}", head.index,
                        lost.getMessage());
            }
        }
        return lost(head);
    }

    private static <T> Outcome<T> lost(Head head) {
        return Outcome.failed("HEAD-LOST",
                "The head for " + head.role + " could not be had, or not enough others to keep"
                        + " what it does.",
                "torgo heads status shows how they stand; ask again.");
    }

    private Outcome<Map<String, String>> answered(Head head, Message answer) {
        if (answer.kind() == Message.Kind.REFUSED) {
            return Outcome.failed(answer.texts().get("code"), answer.texts().get("message"),
                    answer.texts().get("cure"));
        }
        if (!answer.pieces().isEmpty()) {
            byte[] change = answer.pieces().getFirst();
            if (!hasRoom(head)) {
                return Outcome.failed("HEAD-FULL", "The heads hold as many changes as they have room for.",
                        "torgo heads status names a head that is lost; there is room when it is back.");
            }
            if (spread(head, new Change(++head.sequence, false, change)) < Coding.NEEDED) {
                // what some may have kept is for the next rebuilding to judge, from which the head starts anew
                head.link.close();
                return lost(head);
            }
            head.accepted++;
            head.sinceSnapshot++;
            head.bytesSinceSnapshot += change.length;
            apply(head, List.of(change));
            compact(head);
        }
        return Outcome.ok(answer.texts());
    }

    private boolean hasRoom(Head head) {
        if (head.bytesSinceSnapshot > MOST_LOGGED_BYTES) {
            compact(head);
        }
        return head.bytesSinceSnapshot <= MOST_LOGGED_BYTES;
    }

    /** A head that dies here is rebuilt with the change, which is accepted already. */
    private static void apply(Head head, List<byte[]> changes) {
        try {
            head.link.call(new Message(Message.Kind.APPLY, 0, List.of(), Map.of(), changes));
        } catch (Link.Lost lost) {
            LOG.log(System.Logger.Level.INFO, "head {0} was lost while it took in a change", head.index);
        }
    }

    /** Lets every head keep its shard; gives the number of those that have it on disk. */
    private int spread(Head owner, Change change) {
        keeping.readLock().lock();
        try {
            return toAll(change.keep(owner.index));
        } finally {
            keeping.readLock().unlock();
        }
    }

    private int toAll(List<Message> requests) {
        List<Link> links = new ArrayList<>();
        List<CompletableFuture<Message>> answers = new ArrayList<>();
        for (Head head : heads) {
            try {
                if (head.isAlive()) {
                    Link link = head.link;
                    answers.add(link.send(requests.get(head.index)));
                    links.add(link);
                }
            } catch (Link.Lost lost) {
                LOG.log(System.Logger.Level.INFO, "head {0} keeps nothing", head.index);
            }
        }
        int done = 0;
        for (int i = 0; i < links.size(); i++) {
            try {
                links.get(i).await(answers.get(i));
                done++;
            } catch (Link.Lost lost) {
                LOG.log(System.Logger.Level.INFO, "a head was lost while it kept a shard");
            }
        }
        return done;
    }

    /** Now and then the whole state takes the place of the changes that led to it, once every head holds it. */
    private void compact(Head head) {
        boolean due = head.sinceSnapshot >= CHANGES_A_SNAPSHOT || head.bytesSinceSnapshot >= BYTES_A_SNAPSHOT;
        if (!due || !heads.stream().allMatch(Head::isAlive)) {
            return;
        }
        head.sinceSnapshot = 0;
        head.bytesSinceSnapshot = 0;
        try {
            byte[] state = head.link.call(Message.of(Message.Kind.SNAPSHOT, 0)).pieces().getFirst();
            Change snapshot = new Change(++head.sequence, true, state);
            if (spread(head, snapshot) == Coding.HEADS) {
                keeping.readLock().lock();
                try {
                    toAll(heads.stream()
                            .map(each -> Change.keepOnly(head.index, List.of(snapshot), each.index)).toList());
                } finally {
                    keeping.readLock().unlock();
                }
            }
        } catch (Link.Lost lost) {
            LOG.log(System.Logger.Level.INFO, "head {0} was lost during a snapshot", head.index);
        }
    }

    private synchronized void start() {
        if (classPath != null) {
            return;
        }
        keeping.writeLock().lock();
        try {
            classPath = Program.classPath(folder.resolve("program"));
            List<CompletableFuture<Void>> starts = heads.stream()
                    .map(head -> CompletableFuture.runAsync(() -> spawnOrRetire(head), rebuilding)).toList();
            starts.forEach(CompletableFuture::join);
            reconcile(heads);
            beat.scheduleWithFixedDelay(this::ping, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
        } catch (IOException | Link.Lost failed) {
            LOG.log(System.Logger.Level.WARNING, "the heads did not all start: {0}", failed.getMessage());
        } finally {
            keeping.writeLock().unlock();
        }
    }

    private void ping() {
        for (Head head : heads) {
            try {
                if (head.isAlive()) {
                    head.link.call(Message.of(Message.Kind.PING, 0), BEAT_SECONDS);
                }
            } catch (Link.Lost silent) {
                // its process was killed for that, and its end starts the rebuilding
                LOG.log(System.Logger.Level.WARNING, "head {0} does not answer", head.index);
            }
        }
    }

    /** Starts the head's process anew and gives it what the others hold. The caller holds the head's lock. */
    private void rebuild(Head head) throws Link.Lost {
        long start = System.nanoTime();
        head.state = Head.State.REBUILDING;
        keeping.writeLock().lock();
        try {
            if (closed) {
                throw new Link.Lost("closed", null);
            }
            if (head.isAlive()) {
                return; // it came back with another that was rebuilt
            }
            List<Head> dead = heads.stream().filter(other -> !other.isAlive()).toList();
            if (dead.size() == 1) {
                empty(head);
            }
            // several dead ones can only tell together, each from its own folder, what was accepted
            dead.forEach(this::spawnOrRetire);
            reconcile(dead);
            head.rebuilds++;
            head.rebuildMillis = (System.nanoTime() - start) / 1e6;
        } finally {
            keeping.writeLock().unlock();
            head.state = head.isAlive() ? Head.State.RUNNING : Head.State.LOST;
        }
    }

    /**
     * A head that does not start twice with its folder gets an empty one; what lay there is put aside, since the reason
     * may be another than the folder.
     */
    private void spawnOrRetire(Head head) {
        if (!spawn(head) && !spawn(head)) {
            retire(head);
            spawn(head);
        }
    }

    private void retire(Head head) {
        Path folder = shardsOf(head);
        try {
            if (Files.exists(folder)) {
                Files.move(folder, folder.resolveSibling(folder.getFileName() + "-unreadable-" + System.nanoTime()));
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the folder of head {0} cannot be put aside", head.index);
        }
    }

    private boolean spawn(Head head) {
        try {
            HeadKeys.HeadKey key = keys.of(head.index);
            ProcessBuilder builder = new ProcessBuilder(Program.command(classPath, head.role));
            builder.environment().clear();
            builder.redirectError(folder.resolve("head-" + head.index + ".log").toFile());
            Link link = new Link(builder.start(), "torgo-chimera-head-" + head.index);
            head.link = link;
            head.epoch = key.epoch();
            link.call(Message.of(Message.Kind.HELLO, 0, (long) head.index, (long) key.epoch())
                    .with(Map.of("role", head.role, "folder", shardsOf(head).toString())).with(key.material()));
            link.onEnd(() -> ended(head, link));
            head.state = Head.State.RUNNING;
            return true;
        } catch (IOException | Link.Lost failed) {
            LOG.log(System.Logger.Level.WARNING, "head {0} does not start: {1}", head.index, failed.getMessage());
            return false;
        }
    }

    private Path shardsOf(Head head) {
        return folder.resolve("head-" + head.index);
    }

    /** A head that ran is rebuilt at once; one that could not be rebuilt a little later, when others may be back. */
    private void ended(Head head, Link link) {
        if (!closed) {
            long delay = head.state == Head.State.RUNNING ? 0 : 1;
            beat.schedule(() -> rebuilding.execute(() -> revive(head, link)), delay, TimeUnit.SECONDS);
        }
    }

    private void revive(Head head, Link link) {
        head.lock.lock();
        try {
            if (head.link == link && !closed) {
                rebuild(head);
            }
        } catch (Link.Lost lost) {
            // the end of the process that was just started brings the next attempt
            LOG.log(System.Logger.Level.WARNING, "head {0} could not be rebuilt: {1}", head.index, lost.getMessage());
        } finally {
            head.lock.unlock();
        }
    }

    private void empty(Head head) {
        try (Stream<Path> files = Files.exists(shardsOf(head)) ? Files.list(shardsOf(head)) : Stream.empty()) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the folder of head {0} cannot be emptied", head.index);
        }
    }

    /**
     * Brings what the living heads hold to what was accepted, and gives the fresh ones their state. Whatever fails ends
     * the fresh ones: a head that runs without its state would answer wrongly, and count as one that holds what it does
     * not. The caller holds the lock for writing.
     */
    private void reconcile(List<Head> fresh) throws Link.Lost {
        boolean done = false;
        try {
            for (Head owner : heads) {
                reconcile(owner, fresh);
            }
            done = fresh.stream().allMatch(Head::isAlive);
        } finally {
            if (!done) {
                fresh.stream().filter(head -> head.link != null).forEach(head -> head.link.close());
            }
        }
    }

    private void reconcile(Head owner, List<Head> fresh) throws Link.Lost {
        List<Head> living = heads.stream().filter(Head::isAlive).toList();
        Holdings holdings = new Holdings();
        for (Head head : living) {
            holdings.add(head.index, head.link.call(Message.of(Message.Kind.SHARDS, 0, (long) owner.index)));
        }
        if (living.size() < Coding.NEEDED || holdings.isUndecided()) {
            throw new Link.Lost("too few heads are there to tell what was accepted", null);
        }
        List<Change> accepted = holdings.accepted();
        for (Head head : living) {
            if (!holdings.isWhole(head.index, accepted)) {
                head.link.call(Change.keepOnly(owner.index, accepted, head.index));
            }
        }
        owner.sequence = Math.max(owner.sequence, holdings.lastSequence());
        List<Change> since = accepted.stream().filter(change -> !change.snapshot()).toList();
        owner.sinceSnapshot = since.size();
        owner.bytesSinceSnapshot = since.stream().mapToLong(change -> change.bytes().length).sum();
        if (fresh.contains(owner) && owner.isAlive() && !accepted.isEmpty()) {
            apply(owner, accepted.stream().map(Change::bytes).toList());
        }
    }

    @Override
    public Outcome<HeadStatus> rekey(int index) {
        if (index < 0 || index >= Coding.HEADS) {
            return Outcome.failed("HEAD-UNKNOWN", "There is no head " + index + ".", "Heads count from 0 to 3.");
        }
        start();
        Head head = heads.get(index);
        head.lock.lock();
        try {
            if (!heads.stream().allMatch(other -> other == head || other.isAlive())) {
                return lost(head);
            }
            Link old = head.link;
            head.link = null;
            old.close();
            keys.renew(index);
            rebuild(head);
            return Outcome.ok(head.status());
        } catch (Link.Lost lost) {
            return lost(head);
        } finally {
            head.lock.unlock();
        }
    }

    /** Ends the four processes; what they accepted stays on disk. */
    @Override
    public void close() {
        closed = true;
        beat.shutdownNow();
        heads.stream().filter(head -> head.link != null).forEach(head -> head.link.close());
        rebuilding.shutdown();
        try {
            if (!rebuilding.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "a head is still being rebuilt");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        heads.stream().filter(head -> head.link != null).forEach(head -> head.link.close());
    }
}
