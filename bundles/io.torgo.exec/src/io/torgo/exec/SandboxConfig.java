package io.torgo.exec;

import io.torgo.api.exec.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * @param poolSize interpreters kept ready, 0 … 16
 * @param concurrent blocks that may run at the same time, at least 1; further ones wait
 * @param python interpreter, below {@code /usr}
 * @param bubblewrap the {@code bwrap} program, empty where there is none
 * @param state folder for what is unpacked; need not exist
 * @param idle age after which an unused interpreter is replaced
 * @param warm limits of the interpreters kept ready; a block that asks for more gets one started for it
 */
public record SandboxConfig(int poolSize, int concurrent, Path python, Optional<Path> bubblewrap, Path state,
        Duration idle, Limits warm) {

    private static final List<String> PROGRAM_FOLDERS = List.of("/usr/bin", "/bin", "/usr/local/bin");

    public SandboxConfig {
        if (poolSize < 0 || poolSize > 16 || concurrent < 1) {
            throw new IllegalArgumentException("pool size " + poolSize + ", concurrent " + concurrent);
        }
        Objects.requireNonNull(python, "python");
        Objects.requireNonNull(bubblewrap, "bubblewrap");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(idle, "idle");
        Objects.requireNonNull(warm, "warm");
    }

    /** Two warm interpreters, 16 blocks at a time, Debian's Python and bubblewrap, five minutes. */
    public static SandboxConfig of(Path state) {
        return new SandboxConfig(2, 16, Path.of("/usr/bin/python3"), program("bwrap"), state, Duration.ofMinutes(5),
                Limits.DEFAULT);
    }

    public SandboxConfig withPoolSize(int size) {
        return new SandboxConfig(size, concurrent, python, bubblewrap, state, idle, warm);
    }

    public SandboxConfig withBubblewrap(Optional<Path> program) {
        return new SandboxConfig(poolSize, concurrent, python, program, state, idle, warm);
    }

    public SandboxConfig withIdle(Duration age) {
        return new SandboxConfig(poolSize, concurrent, python, bubblewrap, state, age, warm);
    }

    /** A system program by its name. Only system folders are searched, so that PATH cannot put another in its place. */
    public static Optional<Path> program(String name) {
        return PROGRAM_FOLDERS.stream().map(folder -> Path.of(folder, name)).filter(Files::isExecutable).findFirst();
    }
}
