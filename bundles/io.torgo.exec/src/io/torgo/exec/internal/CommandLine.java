package io.torgo.exec.internal;

import io.torgo.api.exec.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The command that starts a worker: a shell that opens the files, enters the control groups and becomes {@code setpriv}
 * (only as root), which becomes bubblewrap, which starts a shell that becomes {@code prlimit} and then the interpreter.
 *
 * <p>The shells are there because Java hands over no more descriptors than three. Their texts are fixed; everything
 * else is an argument, so nothing is ever interpreted. Bubblewrap itself keeps no end of the block's output, so that a
 * reader sees its end when the block ends and need not wait until the namespaces are taken down.
 */
final class CommandLine {

    /** Room for input files, and again for what the block writes to its scratch folder. */
    static final long SCRATCH_BYTES = 64L << 20;

    /** Room for what the block leaves in {@code /out}. */
    static final long OUT_BYTES = 64L << 20;

    /** Processes that belong to the walls: bubblewrap outside, and what it starts while it sets up. */
    static final int OWN_PROCESSES = 4;

    private static final String OUTER_TEXT = """
            exec 3>"$1" 8<"$2" 9<"$3" 4>&1 5>&2 >/dev/null 2>"$4" || exit 1
            groups=$5
            shift 5
            while [ "$groups" -gt 0 ]; do
                echo $$ >"$1/cgroup.procs" || exit 1
                shift
                groups=$((groups - 1))
            done
            exec "$@"
            """;
    private static final String INNER_TEXT = "exec >&4 2>&5 4>&- 5>&-; exec \"$@\"";
    private static final String NOBODY = "65534";
    private static final List<String> SYSTEM_FOLDERS = List.of("/lib", "/lib64", "/bin");

    private final List<String> command = new ArrayList<>();

    private CommandLine() {
    }

    /**
     * What a worker is started with.
     *
     * @param account user to become, when started by root
     * @param channel named pipe for frames
     * @param complaints file that takes what the walls say when they cannot be built
     * @param shim our file that goes inside
     * @param filter seccomp program, if there is one for this machine
     * @param groups folders of the control groups to enter
     */
    record Walls(Path bubblewrap, Optional<Account> account, Path channel, Path complaints, Path shim,
            Optional<Path> filter, List<Path> groups) {
    }

    /** @param id user and group id without an entry in the user database, one a worker */
    record Account(Path setpriv, int id) {
    }

    static List<String> of(Walls walls, Runtime runtime, Limits limits) {
        CommandLine line = new CommandLine();
        line.open(walls);
        boolean lent = walls.account().isPresent() && !runtime.readOnly().isEmpty() && PrivateMounts.possible();
        if (lent) {
            line.command.addAll(PrivateMounts.command(runtime.readOnly()));
        }
        walls.account().ifPresent(line::leaveRoot);
        line.add(walls.bubblewrap().toString());
        line.isolate();
        line.mount(runtime, lent);
        line.environment(runtime);
        if (walls.filter().isPresent()) {
            line.add("--seccomp", "9");
        }
        line.add("--", "/bin/sh", "-c", INNER_TEXT, "torgo-worker");
        line.limit(limits);
        line.command.addAll(runtime.command());
        return line.command;
    }

    private void open(Walls walls) {
        add("/bin/sh", "-c", OUTER_TEXT, "torgo-worker", walls.channel().toString(), walls.shim().toString(),
                walls.filter().map(Path::toString).orElse("/dev/null"), walls.complaints().toString(),
                Integer.toString(walls.groups().size()));
        walls.groups().forEach(group -> add(group.toString()));
    }

    private void leaveRoot(Account account) {
        String id = Integer.toString(account.id());
        add(account.setpriv().toString(), "--reuid", id, "--regid", id, "--clear-groups");
    }

    /**
     * The block is the first process inside. Otherwise bubblewrap would leave one of its own there, of the same user
     * but without the filter and the limits, into whose memory the block could write through {@code /proc/1/mem}.
     */
    private void isolate() {
        add("--unshare-all", "--unshare-user", "--disable-userns", "--as-pid-1", "--die-with-parent", "--new-session",
                "--cap-drop", "ALL", "--uid", NOBODY, "--gid", NOBODY, "--hostname", "sandbox");
    }

    /**
     * Every writable place has a size: /dev and / are tmpfs as well, hence made read-only at the end.
     *
     * @param lent whether the runtime's folders are seen at another place than their own
     */
    private void mount(Runtime runtime, boolean lent) {
        add("--ro-bind", "/usr", "/usr");
        SYSTEM_FOLDERS.forEach(this::systemFolder);
        add("--ro-bind-try", "/etc/alternatives", "/etc/alternatives");
        add("--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache");
        add("--proc", "/proc", "--dev", "/dev", "--remount-ro", "/dev");
        scratch("/tmp", SCRATCH_BYTES);
        scratch("/work", SCRATCH_BYTES);
        for (int i = 0; i < runtime.readOnly().size(); i++) {
            String folder = runtime.readOnly().get(i).toString();
            add("--ro-bind", lent ? PrivateMounts.place(i) : folder, folder);
        }
        scratch("/out", OUT_BYTES);
        add("--ro-bind-data", "8", runtime.shim().path(), "--chdir", "/work", "--remount-ro", "/");
    }

    private void scratch(String folder, long bytes) {
        add("--size", Long.toString(bytes), "--tmpfs", folder);
    }

    private void systemFolder(String folder) {
        if (Files.isSymbolicLink(Path.of(folder))) {
            add("--symlink", "usr" + folder, folder);
        } else {
            add("--ro-bind-try", folder, folder);
        }
    }

    /** Hashing is fixed so that the same seed gives the same result; one arena, for each reserves address space. */
    private void environment(Runtime runtime) {
        Map<String, String> variables = new TreeMap<>(Map.of("PATH", "/usr/bin:/bin", "HOME", "/tmp", "LANG",
                "C.UTF-8", "TZ", "UTC", "PYTHONHASHSEED", "0", "OMP_NUM_THREADS", "1", "OPENBLAS_NUM_THREADS", "1",
                "MALLOC_ARENA_MAX", "1"));
        if (!runtime.preload().isEmpty()) {
            variables.put("TORGO_PRELOAD", String.join(",", runtime.preload()));
        }
        variables.putAll(runtime.environment());
        add("--clearenv");
        variables.forEach((name, value) -> add("--setenv", name, value));
    }

    /** Files may be as large as the inputs until these are written; the worker then lowers the limit to the block's. */
    private void limit(Limits limits) {
        long cpu = cpuSeconds(limits) + 2;
        add("/usr/bin/prlimit", "--as=" + limits.memoryBytes(), "--cpu=" + cpu + ":" + (cpu + 1), "--nofile=256",
                "--fsize=" + Math.max(SCRATCH_BYTES, limits.outputBytes()), "--nproc=" + limits.processes(),
                "--core=0", "--");
    }

    static long cpuSeconds(Limits limits) {
        return Math.max(1, (limits.cpu().toMillis() + 999) / 1000);
    }

    private void add(String... words) {
        command.addAll(List.of(words));
    }
}
