package io.torgo.exec.escape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.Problem;
import io.torgo.api.exec.BlockResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Watches the host from outside while attacks run: a file that nobody may read or change, two network services and an
 * abstract UNIX socket that nobody may reach, and a process that nobody may signal.
 */
final class Witness implements AutoCloseable {

    /** Says "ready", then a word for every signal and every connection; sleeps otherwise. */
    private static final String VICTIM = """
            import select, signal, socket, sys
            def say(word):
                print(word, flush=True)
            for number in (1, 2, 10, 12, 18):
                signal.signal(number, lambda n, f: say("signal %d" % n))
            stream, packets = socket.socket(socket.AF_UNIX), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
            stream.bind("\\0" + sys.argv[1])
            stream.listen()
            packets.bind("\\0" + sys.argv[1] + "-d")
            say("ready")
            while True:
                select.select([stream, packets], [], [])
                say("reached")
                break
            """;

    private static final List<Path> SPOTS = List.of(Path.of("/tmp"), Path.of("/"), Path.of("/usr"), Path.of("/usr/bin"),
            Path.of("/dev"), Path.of("/dev/shm"), Path.of("/var/tmp"), Path.of("/etc"));

    private final String token = UUID.randomUUID().toString();
    private final String secret = "the host's secret " + UUID.randomUUID();
    private final Path folder;
    private final Path file;
    private final ServerSocket tcp;
    private final DatagramSocket udp;
    private final Process victim;
    private final BufferedReader victimSays;
    private final String hostName;

    Witness(Path folder) throws IOException {
        this.folder = folder;
        this.file = Files.writeString(folder.resolve("secret.txt"), secret);
        this.tcp = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        this.udp = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        tcp.setSoTimeout(1);
        udp.setSoTimeout(1);
        this.victim = new ProcessBuilder("/usr/bin/python3", "-c", VICTIM, "torgo-" + token).start();
        this.victimSays = victim.inputReader();
        assertEquals("ready", victimSays.readLine());
        this.hostName = hostName();
    }

    private static String hostName() throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("/proc/sys/kernel/hostname"))) {
            byte[] name = new byte[256];
            return new String(name, 0, Math.max(0, in.read(name)), StandardCharsets.UTF_8);
        }
    }

    /** The attack's source with the host's things in it. */
    String armed(String source) {
        Map<String, String> things = Map.of("@SECRET@", file.toString(), "@FOLDER@", folder.toString(), "@TOKEN@",
                token, "@TCP@", Integer.toString(tcp.getLocalPort()), "@UDP@", Integer.toString(udp.getLocalPort()),
                "@ABSTRACT@", "torgo-" + token, "@VICTIM@", Long.toString(victim.pid()), "@HOST@",
                Long.toString(ProcessHandle.current().pid()));
        String armed = source;
        for (Map.Entry<String, String> thing : things.entrySet()) {
            armed = armed.replace(thing.getKey(), thing.getValue());
        }
        return armed;
    }

    /** Nothing of the host was read, changed, reached or ended. */
    void sawNothing() throws IOException {
        assertEquals(secret, Files.readString(file), "the secret file was changed");
        assertEquals(hostName, hostName(), "the host has another name");
        assertTrue(victim.isAlive(), "the victim was killed");
        assertFalse(victimSays.ready(), "the victim was reached");
        assertFalse(reached(tcp::accept), "somebody connected by TCP");
        assertFalse(reached(() -> udp.receive(new DatagramPacket(new byte[10], 10))), "somebody sent by UDP");
        for (Path spot : SPOTS) {
            assertFalse(Files.exists(spot.resolve("torgo-escaped"), LinkOption.NOFOLLOW_LINKS), spot.toString());
            assertFalse(Files.exists(spot.resolve("torgo-escaped-" + token), LinkOption.NOFOLLOW_LINKS),
                    spot.toString());
        }
    }

    private interface Attempt {

        void run() throws IOException;
    }

    private static boolean reached(Attempt attempt) throws IOException {
        try {
            attempt.run();
            return true;
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }

    /** What the host is told holds nothing that a terminal would obey, and nothing secret. */
    void finds(BlockResult result) {
        String problem = result.problem().map(Problem::toString).orElse("");
        for (String text : List.of(result.stdout(), result.stderr(), problem)) {
            assertTrue(text.codePoints().allMatch(Witness::isHarmless), () -> "not made visible: " + text);
            assertFalse(text.contains(secret), "the secret was read");
        }
        assertFalse(String.valueOf(result.result()).contains(secret), "the secret was read");
        assertFalse(String.valueOf(result.values()).contains(secret), "the secret was read");
    }

    private static boolean isHarmless(int point) {
        return point == '\n' || point == '\t' || switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                false;
            default -> true;
        };
    }

    /** The output folder holds ordinary files with plain names and nothing of the host; nothing lies beside it. */
    void looksInto(Path outputs) throws IOException {
        try (Stream<Path> all = Files.walk(outputs)) {
            for (Path path : all.filter(found -> !Files.isDirectory(found, LinkOption.NOFOLLOW_LINKS)).toList()) {
                assertTrue(Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS), path.toString());
                assertTrue(path.getFileName().toString().matches("[A-Za-z0-9._ -]+"), path.toString());
                assertTrue(Files.size(path) <= 64 << 20, path.toString());
                assertFalse(Files.readString(path, StandardCharsets.ISO_8859_1).contains(secret),
                        path.toString());
            }
        }
        try (Stream<Path> beside = Files.list(outputs.getParent())) {
            assertEquals(List.of(outputs), beside.toList());
        }
    }

    @Override
    public void close() throws IOException {
        victim.destroyForcibly();
        victimSays.close();
        tcp.close();
        udp.close();
    }
}
