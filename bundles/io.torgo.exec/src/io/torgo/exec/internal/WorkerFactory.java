package io.torgo.exec.internal;

import io.torgo.api.exec.Limits;
import io.torgo.exec.SandboxConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Starts workers. */
final class WorkerFactory {

    /** User ids that no Debian account has; one a worker, so that limits kept per user never meet. */
    private static final int FIRST_ACCOUNT = 2_000_000_000;
    private static final int ACCOUNTS = 10_000;

    private final SandboxConfig config;
    private final Path bubblewrap;
    private final Path modules;
    private final Optional<Path> filter;
    private final Optional<Path> setpriv;
    private final boolean root;
    private final Path channels;
    private final AtomicInteger count = new AtomicInteger();

    WorkerFactory(SandboxConfig config, Path bubblewrap) throws IOException {
        this.config = config;
        this.bubblewrap = bubblewrap;
        Path state = Files.createDirectories(config.state().toAbsolutePath());
        this.modules = Shims.unpack(state);
        Optional<byte[]> program = SeccompFilter.forArchitecture(System.getProperty("os.arch"));
        this.filter = program.isPresent()
                ? Optional.of(Shims.write(state, "filter-", ".bpf", program.get()))
                : Optional.empty();
        this.setpriv = SandboxConfig.program("setpriv");
        this.root = Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        sweep(state);
        this.channels = Files.createTempDirectory(state, "run-" + ProcessHandle.current().pid() + "-");
    }

    /** Removes the pipes of gateways that were killed. */
    private static void sweep(Path state) throws IOException {
        try (Stream<Path> folders = Files.list(state)) {
            for (Path folder : folders.filter(WorkerFactory::isAbandoned).toList()) {
                empty(folder);
            }
        }
    }

    private static boolean isAbandoned(Path folder) {
        String[] parts = folder.getFileName().toString().split("-");
        return parts.length == 3 && "run".equals(parts[0]) && parts[1].matches("\\d{1,10}")
                && ProcessHandle.of(Long.parseLong(parts[1])).isEmpty();
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    /**
     * Starts a worker without waiting for it. To be called from a thread that lives as long as the worker: the kernel's
     * die-with-parent signal is bound to the thread that started the process, not to the whole of its process.
     */
    Worker start(Limits limits) throws IOException {
        int number = count.getAndIncrement();
        Optional<CommandLine.Account> account = root
                ? setpriv.map(program -> new CommandLine.Account(program, FIRST_ACCOUNT + number % ACCOUNTS))
                : Optional.empty();
        Path channel = channels.resolve("worker-" + number);
        return Worker.start(CommandLine.of(bubblewrap, config.python(), account, channel, modules, filter, limits),
                channel, limits);
    }

    /** Whether processes are counted for the worker: the kernel exempts root from that limit. */
    boolean leavesRoot() {
        return !root || setpriv.isPresent();
    }

    void close() throws IOException {
        empty(channels);
    }
}
