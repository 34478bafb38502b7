package io.torgo.exec.escape;

import static io.torgo.exec.escape.Attack.forged;
import static io.torgo.exec.escape.Attack.plain;

import io.torgo.exec.escape.Attack.Group;
import java.util.List;
import java.util.stream.Stream;

/** Getting through the output folder onto the host. */
final class OutputAttacks {

    private static final Group IN = Group.OUTPUTS;

    private OutputAttacks() {
    }

    static List<Attack> all() {
        return Stream.concat(inFolder(), throughChannel()).map(Attack::withOutputs).toList();
    }

    private static Stream<Attack> inFolder() {
        return Stream.of(symbolicLinks(), unstableAndSpecialFiles(), numberAndDepth(), names(), holesAndHardLinks())
                .flatMap(List::stream);
    }

    private static List<Attack> symbolicLinks() {
        return List.of(
                plain(IN, "symbolic links to files", "OK", """
                        import os
                        os.symlink("/etc/passwd", "/out/passwd.txt")
                        os.symlink("@SECRET@", "/out/secret.txt")
                        os.symlink("/proc/self/environ", "/out/environ.txt")
                        """),
                plain(IN, "symbolic links to folders", "OK", """
                        import os
                        os.symlink("/", "/out/root")
                        os.symlink("..", "/out/up")
                        os.symlink("/out", "/out/loop")
                        """),
                plain(IN, "a folder swapped for a link, again and again", "OK EXEC-CPU EXEC-OUTPUT", """
                        import os, threading
                        os.mkdir("/out/a")
                        open("/out/a/x.txt", "w").write("x")
                        os.symlink("/usr", "/out/b")
                        def swap():
                            while True:
                                try:
                                    os.rename("/out/a", "/out/c"); os.rename("/out/b", "/out/a")
                                    os.rename("/out/a", "/out/b"); os.rename("/out/c", "/out/a")
                                except OSError:
                                    pass
                        threading.Thread(target=swap, daemon=True).start()
                        """));
    }

    private static List<Attack> unstableAndSpecialFiles() {
        return List.of(
                plain(IN, "a file that changes while it is taken", "OK EXEC-CPU EXEC-OUTPUT", """
                        import os, threading
                        def grow():
                            while True:
                                try:
                                    with open("/out/x.bin", "ab") as file:
                                        file.write(bytes(4096))
                                    if os.path.getsize("/out/x.bin") > 200000:
                                        os.truncate("/out/x.bin", 0)
                                except OSError:
                                    pass
                        threading.Thread(target=grow, daemon=True).start()
                        """),
                plain(IN, "named pipes, sockets and devices", "OK", """
                        import os, socket
                        os.mkfifo("/out/pipe")
                        socket.socket(socket.AF_UNIX).bind("/out/socket")
                        leaks = []
                        try:
                            os.mknod("/out/disk", 0o60600, os.makedev(254, 0))
                            leaks.append("device")
                        except OSError:
                            pass
                        """));
    }

    private static List<Attack> numberAndDepth() {
        return List.of(
                plain(IN, "a hundred thousand files", "EXEC-OUTPUT EXEC-CPU", """
                        for i in range(100000):
                            open("/out/f%d" % i, "w").close()
                        """),
                plain(IN, "very deep folders", "OK EXEC-OUTPUT EXEC-ERROR", """
                        import os
                        os.chdir("/out")
                        for i in range(2000):
                            os.mkdir("d" * 100)
                            os.chdir("d" * 100)
                        open("x", "w").write("x")
                        """));
    }

    private static List<Attack> names() {
        return List.of(
                plain(IN, "names with control characters", "EXEC-OUTPUT", """
                        open("/out/a\\nb", "w").write("x")
                        open("/out/\\x1b]0;owned\\x07", "w").write("x")
                        """),
                plain(IN, "names with directions and no text at all", "EXEC-OUTPUT EXEC-ERROR", """
                        import os
                        open("/out/\\u202etxt.exe", "w").write("x")
                        os.close(os.open(b"/out/\\xff\\xfe", os.O_CREAT))
                        """),
                plain(IN, "names that climb", "EXEC-OUTPUT", "open('/out/..\\\\..\\\\x', 'w').write('x')"),
                plain(IN, "names that begin with a dash or a dot", "EXEC-OUTPUT", "open('/out/-rf', 'w').write('x')"),
                plain(IN, "a name as long as it gets", "EXEC-OUTPUT", "open('/out/' + 'n' * 255, 'w').write('x')"));
    }

    private static List<Attack> holesAndHardLinks() {
        return List.of(
                plain(IN, "a file with holes larger than the folder", "EXEC-OUTPUT EXEC-ERROR", """
                        import os
                        with open("/out/holes", "wb") as file:
                            os.truncate(file.fileno(), 1 << 40)
                        """),
                plain(IN, "a hard link to an input and to the system", "OK", """
                        import os
                        leaks = []
                        for path in ("/usr/bin/python3.11", "/shims/torgo.zip"):
                            try:
                                os.link(path, "/out/linked")
                                leaks.append(path)
                            except OSError:
                                pass
                        """));
    }

    private static Stream<Attack> throughChannel() {
        Stream<Attack> named = Stream.of("../escaped", "/tmp/torgo-escaped-@TOKEN@", "a/../../escaped", "..", "",
                "a//b",
                "a\\\\\\\\b", "CON.", "x\\u0000y", "\\u001b[2J", "C:x").map(OutputAttacks::forgedName);
        return Stream.concat(named, more());
    }

    private static Attack forgedName(String name) {
        String shown = name.replace("\\\\\\\\", "\\\\").replace("@TOKEN@", "…");
        return forged(IN, "the forged name '" + shown + "'", "EXEC-OUTPUT EXEC-ERROR",
                file("\"file\":\"" + name + "\",\"data\":\"eA==\",\"last\":true"));
    }

    private static Stream<Attack> more() {
        return Stream.of(
                forged(IN, "a forged file without data", "OK EXEC-OUTPUT EXEC-ERROR",
                        file("\"file\":\"x\",\"last\":true")),
                forged(IN, "a forged file with broken data", "EXEC-OUTPUT EXEC-ERROR",
                        file("\"file\":\"x\",\"data\":\"%%%\",\"last\":true")),
                forged(IN, "the same file twice", "EXEC-OUTPUT",
                        file("\"file\":\"x\",\"data\":\"eA==\",\"last\":true").repeat(2)),
                forged(IN, "a file that is a folder too", "EXEC-OUTPUT EXEC-ERROR",
                        file("\"file\":\"x\",\"data\":\"eA==\",\"last\":true")
                                + file("\"file\":\"x/y\",\"data\":\"eA==\",\"last\":true")),
                forged(IN, "two files mixed up", "EXEC-OUTPUT", file("\"file\":\"x\",\"data\":\"eA==\"")
                        + file("\"file\":\"y\",\"data\":\"eA==\"")),
                forged(IN, "more bytes than the folder holds", "EXEC-OUTPUT EXEC-CPU", """
                        import base64
                        data = base64.b64encode(bytes(512 << 10))
                        for i in range(200):
                            forge(b'{"file":"x","data":"' + data + b'"}\\n')
                        """));
    }

    private static String file(String members) {
        return "forge(b'{" + members + "}\\n')\n";
    }
}
