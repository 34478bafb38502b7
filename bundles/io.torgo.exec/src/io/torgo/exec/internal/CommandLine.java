package io.torgo.exec.internal;

import io.torgo.api.exec.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The command that starts a worker: a shell that opens three files and becomes {@code setpriv} (only as root), which
 * becomes bubblewrap, which starts {@code prlimit}, which becomes the interpreter.
 *
 * <p>The shell is there because Java hands over no more descriptors than three. Its text is fixed; everything else is
 * an argument, so nothing is ever interpreted.
 */
final class CommandLine {

    /** Room for input files, and again for what the block writes to its scratch folder. */
    static final long SCRATCH_BYTES = 64L << 20;

    private static final String SHELL_TEXT = "exec 3>\"$1\" 8<\"$2\" 9<\"$3\"; shift 3; exec \"$@\"";
    private static final String NOBODY = "65534";
    private static final List<String> SYSTEM_FOLDERS = List.of("/lib", "/lib64", "/bin");

    private final List<String> command = new ArrayList<>();

    private CommandLine() {
    }

    /**
     * @param account user id to run under, when started by root
     * @param modules zip that the interpreter runs
     * @param filter seccomp program, if there is one for this machine
     */
    static List<String> of(Path bubblewrap, Path python, Optional<Account> account, Path channel, Path modules,
            Optional<Path> filter, Limits limits) {
        CommandLine line = new CommandLine();
        line.add("/bin/sh", "-c", SHELL_TEXT, "torgo-worker", channel.toString(), modules.toString(),
                filter.map(Path::toString).orElse("/dev/null"));
        account.ifPresent(line::leaveRoot);
        line.add(bubblewrap.toString());
        line.isolate();
        line.mount();
        line.environment();
        if (filter.isPresent()) {
            line.add("--seccomp", "9");
        }
        line.add("--");
        line.limit(limits);
        line.add(python.toString(), "-s", "-B", "-X", "utf8", "/shims/torgo.zip");
        return line.command;
    }

    /** @param id user and group id without an entry in the user database, one a worker */
    record Account(Path setpriv, int id) {
    }

    private void leaveRoot(Account account) {
        String id = Integer.toString(account.id());
        add(account.setpriv().toString(), "--reuid", id, "--regid", id, "--clear-groups");
    }

    private void isolate() {
        add("--unshare-all", "--unshare-user", "--disable-userns", "--die-with-parent", "--new-session", "--cap-drop",
                "ALL", "--uid", NOBODY, "--gid", NOBODY, "--hostname", "sandbox");
    }

    /** Every writable place has a size: /dev and / are tmpfs as well, hence made read-only at the end. */
    private void mount() {
        add("--ro-bind", "/usr", "/usr");
        SYSTEM_FOLDERS.forEach(this::systemFolder);
        add("--ro-bind-try", "/etc/alternatives", "/etc/alternatives");
        add("--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache");
        add("--proc", "/proc", "--dev", "/dev", "--remount-ro", "/dev");
        String size = Long.toString(SCRATCH_BYTES);
        add("--size", size, "--tmpfs", "/tmp", "--size", size, "--tmpfs", "/work");
        add("--ro-bind-data", "8", "/shims/torgo.zip", "--chdir", "/work", "--remount-ro", "/");
    }

    private void systemFolder(String folder) {
        if (Files.isSymbolicLink(Path.of(folder))) {
            add("--symlink", "usr" + folder, folder);
        } else {
            add("--ro-bind-try", folder, folder);
        }
    }

    /** Hashing is fixed so that the same seed gives the same result; one arena, for each reserves address space. */
    private void environment() {
        add("--clearenv");
        set("PATH", "/usr/bin:/bin");
        set("HOME", "/tmp");
        set("LANG", "C.UTF-8");
        set("TZ", "UTC");
        set("PYTHONHASHSEED", "0");
        set("OMP_NUM_THREADS", "1");
        set("OPENBLAS_NUM_THREADS", "1");
        set("MALLOC_ARENA_MAX", "1");
    }

    private void set(String name, String value) {
        add("--setenv", name, value);
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
