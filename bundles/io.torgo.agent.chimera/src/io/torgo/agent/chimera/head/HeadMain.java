package io.torgo.agent.chimera.head;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A head: reads requests from standard input, answers on standard output, one at a time, and ends with its input. Its
 * key comes with the first message, never as an argument.
 */
public final class HeadMain {

    private static final int HEADS = 4;

    private static final System.Logger LOG = System.getLogger(HeadMain.class.getName());

    private final Role role;
    private final List<ShardLog> logs;

    private HeadMain(Role role, List<ShardLog> logs) {
        this.role = role;
        this.logs = logs;
    }

    public static void main(String[] arguments) throws IOException {
        // An error in either thread would leave a head that lives and does not answer: ended, it is rebuilt at once.
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> {
            try {
                LOG.log(System.Logger.Level.ERROR, "this head ends", error);
            } finally {
                Runtime.getRuntime().halt(2);
            }
        });
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        Optional<Message> hello = Message.read(in);
        if (hello.isPresent()) {
            HeadMain head = started(hello.get());
            Message.of(Message.Kind.DONE, hello.get().id()).write(out);
            head.serve(in, out);
        }
    }

    private static HeadMain started(Message hello) throws IOException {
        HeadKey key = new HeadKey(hello.pieces().getFirst(), new SecureRandom());
        Path folder = Files.createDirectories(Path.of(hello.texts().get("folder")));
        List<ShardLog> logs = new ArrayList<>();
        for (int owner = 0; owner < HEADS; owner++) {
            logs.add(ShardLog.open(folder.resolve("shards-" + owner), key));
        }
        return new HeadMain(role(hello.texts().get("role"), key), logs);
    }

    private static Role role(String name, HeadKey key) {
        return switch (name) {
            case "authentication" -> new AuthenticationRole(key, InstantSource.system());
            case "computation" -> new ComputationRole();
            case "visualization" -> new VisualizationRole();
            case "storage" -> new StorageRole();
            case "quantum" -> new QuantumRole();
            case "learning" -> new LearningRole();
            default -> throw new IllegalArgumentException("no such role: " + name);
        };
    }

    /** What asks for the role is done by a thread of its own: a long computation must not keep shards waiting. */
    private void serve(DataInputStream in, DataOutputStream out) throws IOException {
        ExecutorService roleThread = Executors.newSingleThreadExecutor();
        for (Optional<Message> next = Message.read(in); next.isPresent(); next = Message.read(in)) {
            Message request = next.get();
            switch (request.kind()) {
                case ASK, APPLY, SNAPSHOT -> roleThread.execute(() -> reply(out, ofRole(request)));
                default -> reply(out, ofFolder(request));
            }
        }
        // the supervisor is gone: nobody waits for what is being computed
        Runtime.getRuntime().halt(0);
    }

    private static void reply(DataOutputStream out, Message answer) {
        synchronized (out) {
            try {
                answer.write(out);
            } catch (IOException gone) {
                Runtime.getRuntime().halt(1);
            }
        }
    }

    private Message ofRole(Message request) {
        return switch (request.kind()) {
            case ASK -> ask(request);
            case APPLY -> {
                request.pieces().forEach(change -> role.apply(Message.texts(change)));
                yield done(request);
            }
            default -> done(request).with(Message.bytes(role.snapshot()));
        };
    }

    private Message ofFolder(Message request) throws IOException {
        switch (request.kind()) {
            case KEEP -> logs.get(request.number(0)).append(shards(request).getFirst());
            case KEEP_ONLY -> logs.get(request.number(0)).replaceBy(shards(request));
            case SHARDS -> {
                return held(request);
            }
            default -> {
                // a PING wants to be answered, no more
            }
        }
        return done(request);
    }

    private static Message done(Message request) {
        return Message.of(Message.Kind.DONE, request.id());
    }

    private Message ask(Message request) {
        Map<String, String> parameters = new TreeMap<>(request.texts());
        String operation = parameters.remove("");
        try {
            Role.Answer answer = role.ask(operation, parameters);
            Message message = Message.of(Message.Kind.ANSWER, request.id()).with(answer.texts());
            return answer.change().isEmpty() ? message : message.with(Message.bytes(answer.change()));
        } catch (Role.Refused refused) {
            return Message.of(Message.Kind.REFUSED, request.id()).with(Map.of("code", refused.code(), "message",
                    refused.getMessage(), "cure", refused.cure()));
        } catch (RuntimeException bug) {
            // a request that meets a bug must not take the head down, again and again, for everybody
            return Message.of(Message.Kind.REFUSED, request.id()).with(Map.of("code", "HEAD-INTERNAL", "message",
                    "The head failed by an error of its own: " + bug.getClass().getSimpleName() + ".", "cure",
                    "Report it with the request."));
        }
    }

    private static List<ShardLog.Shard> shards(Message request) {
        List<ShardLog.Shard> shards = new ArrayList<>();
        for (int i = 0; i < request.pieces().size(); i++) {
            shards.add(new ShardLog.Shard(request.numbers().get(1 + 3 * i), request.number(2 + 3 * i),
                    request.number(3 + 3 * i) == 1, request.pieces().get(i)));
        }
        return shards;
    }

    private Message held(Message request) {
        List<Long> numbers = new ArrayList<>();
        List<byte[]> pieces = new ArrayList<>();
        for (ShardLog.Shard shard : logs.get(request.number(0)).shards()) {
            numbers.addAll(List.of(shard.sequence(), (long) shard.length(), shard.snapshot() ? 1L : 0L));
            pieces.add(shard.bytes());
        }
        return new Message(Message.Kind.DONE, request.id(), numbers, Map.of(), pieces);
    }
}
