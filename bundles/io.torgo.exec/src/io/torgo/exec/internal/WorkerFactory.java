package io.torgo.exec.internal;

import io.torgo.api.exec.Limits;
import io.torgo.exec.SandboxConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Starts workers. Used by one thread. */
final class WorkerFactory {

    /** User ids that no Debian account has; one a worker, so that limits kept per user never meet. */
    private static final int FIRST_ACCOUNT = 2_000_000_000;
    private static final int ACCOUNTS = 10_000;

    private final Path bubblewrap;
    private final Path state;
    private final Map<Boolean, Path> filters = new HashMap<>();
    private final Map<Program, Path> shims = new HashMap<>();
    private final Optional<Path> setpriv;
    private final boolean root;
    private final Channels channels;
    private final ControlGroups groups;
    private int count;

    /** Runtimes that share their file have the same one, so that bytes need not be compared. */
    private record Program(String interpreter, Runtime.Shim shim) {
    }

    WorkerFactory(SandboxConfig config, Path bubblewrap) throws IOException {
        this.bubblewrap = bubblewrap;
        this.state = Files.createDirectories(config.state().toAbsolutePath());
        for (boolean mayStartProcesses : new boolean[]{false, true}) {
            Optional<byte[]> program = SeccompFilter.forArchitecture(System.getProperty("os.arch"), mayStartProcesses);
            if (program.isPresent()) {
                filters.put(mayStartProcesses, Shims.write(state, "filter-", ".bpf", program.get()));
            }
        }
        this.setpriv = SandboxConfig.program("setpriv");
        this.root = Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        this.channels = new Channels(state);
        this.groups = ControlGroups.detect();
    }

    /**
     * Starts a worker without waiting for it. To be called from a thread that lives as long as the worker: the kernel's
     * die-with-parent signal is bound to the thread that started the process, not to the whole of its process.
     */
    Worker start(Runtime runtime, Limits limits) throws IOException {
        Path shim = shim(new Program(runtime.command().getFirst(), runtime.shim()));
        int number = count++;
        Path channel = channels.next();
        Path complaints = channel.resolveSibling(channel.getFileName() + ".txt");
        Worker.Place place = new Worker.Place(channel, complaints, groups.create(number, limits));
        Optional<CommandLine.Account> account = root
                ? setpriv.map(program -> new CommandLine.Account(program, FIRST_ACCOUNT + number % ACCOUNTS))
                : Optional.empty();
        CommandLine.Walls walls = new CommandLine.Walls(bubblewrap, account, channel, complaints, shim,
                Optional.ofNullable(filters.get(runtime.mayStartProcesses())), place.group().folders());
        return Worker.start(CommandLine.of(walls, runtime, limits), place, limits);
    }

    /** Compiled once, since many runtimes have the same modules and the same interpreter. */
    private Path shim(Program program) throws IOException {
        Path known = shims.get(program);
        if (known != null) {
            return known;
        }
        byte[] content = Precompiled.of(Path.of(program.interpreter()), program.shim());
        Path written = Shims.write(state, "shim-", ".bin", content);
        shims.put(program, written);
        return written;
    }

    /** Whether processes are counted for the worker: the kernel exempts root from that limit. */
    boolean leavesRoot() {
        return !root || setpriv.isPresent();
    }

    ControlGroups groups() {
        return groups;
    }

    void close() throws IOException {
        channels.close();
    }
}
