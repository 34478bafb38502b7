package io.torgo.exec.escape;

import static io.torgo.exec.escape.Attack.plain;
import static io.torgo.exec.escape.Attack.raw;

import io.torgo.exec.escape.Attack.Group;
import java.util.List;
import java.util.stream.Stream;

/** Reaching anything outside the sandbox. */
final class NetworkAttacks {

    private static final Group IN = Group.NETWORK;

    private NetworkAttacks() {
    }

    static List<Attack> all() {
        return Stream.of(internet(), otherFamilies(), unixSockets(), dns(), interfaces())
                .flatMap(List::stream).toList();
    }

    private static List<Attack> internet() {
        return List.of(
                plain(IN, "TCP to a service of the host", "EXEC-NETWORK", """
                        import socket
                        socket.create_connection(("127.0.0.1", @TCP@), 1).sendall(b"out")
                        """),
                raw(IN, "TCP through the C library", "OK", socket("2, 1, 0") + socket("2, 1 | 0o2000000, 6")),
                raw(IN, "TCP by the call's number", "OK", "leak('socket', number(41, 2, 1, 0))\n"),
                plain(IN, "UDP to a service of the host", "EXEC-NETWORK", """
                        import socket
                        socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"out", ("127.0.0.1", @UDP@))
                        """),
                raw(IN, "UDP and IPv6 through the C library", "OK", socket("2, 2, 0") + socket("10, 1, 0")
                        + socket("10, 2, 0")));
    }

    private static List<Attack> otherFamilies() {
        return List.of(
                raw(IN, "raw and packet sockets", "OK", socket("2, 3, 1") + socket("17, 3, 0x300")
                        + socket("17, 2, 0x300")),
                raw(IN, "netlink", "OK", socket("16, 3, 0") + socket("16, 3, 9") + socket("16, 2, 12")),
                raw(IN, "vsock to the hypervisor", "OK", socket("40, 1, 0") + socket("40, 2, 0")),
                raw(IN, "other protocol families", "OK", """
                        for family in range(2, 46):
                            for kind in (1, 2, 3, 5):
                                leak("family %d" % family, C.socket(family, kind, 0))
                        """),
                raw(IN, "socket pairs of other protocol families", "OK", """
                        pair = (ctypes.c_int * 2)()
                        for family in range(2, 46):
                            for kind in (1, 2, 3, 5):
                                ctypes.set_errno(0)
                                if C.socketpair(family, kind, 0, pair) != -1 or ctypes.get_errno() != 1:
                                    leaks.append([family, kind, ctypes.get_errno()])
                        """));
    }

    private static List<Attack> unixSockets() {
        return List.of(
                plain(IN, "the host's abstract UNIX socket", "OK", """
                        import socket
                        leaks = []
                        try:
                            s = socket.socket(socket.AF_UNIX)
                            s.connect("\\0@ABSTRACT@")
                            s.sendall(b"out")
                            leaks.append("connected")
                        except OSError:
                            pass
                        """),
                raw(IN, "the host's abstract UNIX socket through the C library", "OK", """
                        name = b"@ABSTRACT@"
                        address = ctypes.create_string_buffer(b"\\x01\\x00\\x00" + name)
                        s = C.socket(1, 1, 0)
                        leak("connect", C.connect(s, address, 3 + len(name)))
                        d = C.socket(1, 2, 0)
                        leak("sendto", C.sendto(d, b"out", 3, 0, address, 3 + len(name)))
                        """),
                raw(IN, "UNIX sockets of the host's services", "OK", """
                        for path in (b"/run/docker.sock", b"/var/run/docker.sock", b"/run/dbus/system_bus_socket",
                                     b"/run/systemd/private", b"/run/systemd/journal/socket", b"/tmp/.X11-unix/X0",
                                     b"/dev/log"):
                            address = ctypes.create_string_buffer(b"\\x01\\x00" + path)
                            leak(path.decode(), C.connect(C.socket(1, 1, 0), address, 3 + len(path)))
                        """));
    }

    private static List<Attack> dns() {
        return List.of(
                plain(IN, "DNS", "EXEC-NETWORK", """
                        import socket
                        while True:
                            try:
                                print(socket.gethostbyname("example.org"))
                            except BaseException:
                                pass
                        """),
                raw(IN, "DNS through the C library", "OK", """
                        answer = ctypes.c_void_p()
                        if C.getaddrinfo(b"example.org", b"80", None, ctypes.byref(answer)) == 0:
                            leaks.append("resolved")
                        """));
    }

    private static List<Attack> interfaces() {
        return List.of(
                raw(IN, "interfaces beside the loopback", "OK", """
                        def lines(path):
                            return os.read(C.open(path, 0), 65536).decode().splitlines()
                        names = [line.split(":")[0].strip() for line in lines(b"/proc/net/dev") if ":" in line]
                        if names != ["lo"]:
                            leaks.append(names)
                        if lines(b"/proc/net/route")[1:]:
                            leaks.append(lines(b"/proc/net/route"))
                        """));
    }

    private static String socket(String arguments) {
        return "leak('socket " + arguments + "', C.socket(" + arguments + "))\n";
    }
}
