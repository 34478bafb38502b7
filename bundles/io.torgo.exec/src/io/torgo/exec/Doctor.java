package io.torgo.exec;

import io.torgo.api.Problem;
import io.torgo.api.exec.LimitReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Looks what of the sandbox works on this host. What can be tried is tried, with a worker of its own; the rest is read
 * from the kernel.
 */
public final class Doctor {

    private static final long PROGRAM_SECONDS = 10;
    private static final Path USER_NAMESPACES = Path.of("/proc/sys/user/max_user_namespaces");
    private static final Path SWITCH = Path.of("/proc/sys/kernel/unprivileged_userns_clone");
    private static final Path RESTRICTION = Path.of("/proc/sys/kernel/apparmor_restrict_unprivileged_userns");

    /** Limits beside which others hold the same thing. */
    private static final Set<String> ADDITIONAL = Set.of("threads", "control group memory", "control group pids",
            "control group cpu");

    private final SandboxConfig config;

    /** @param config of the sandbox that is looked at; its warm workers are not started */
    public Doctor(SandboxConfig config) {
        this.config = config.withPoolSize(0);
    }

    /**
     * One thing that was looked at.
     *
     * @param check what
     * @param state {@code ok}, {@code weaker} where blocks run with less around them, {@code missing} where something
     *     needed is not there
     * @param found what there is, in words
     * @param cure what to do about it, empty when it is {@code ok}
     */
    public record Check(String check, String state, String found, String cure) {
    }

    /**
     * @param safe whether blocks can be run behind the boundary
     * @param problem why not
     * @param checks what was looked at
     * @param limits as a worker found them, empty where none came up
     * @param languages fence tags that can be run
     */
    public record Report(boolean safe, Optional<Problem> problem, List<Check> checks, List<LimitReport> limits,
            Set<String> languages) {
    }

    /** Takes about a second. */
    public Report examine() {
        List<Check> checks = new ArrayList<>(List.of(bubblewrap(), userNamespaces(), seccomp(), account()));
        checks.addAll(interpreters());
        try (SandboxRunner runner = new SandboxRunner(config)) {
            List<LimitReport> limits = runner.limits();
            checks.addAll(limits.stream().filter(limit -> !limit.active()).map(Doctor::weaker).toList());
            Optional<Problem> problem = runner.unavailable().or(() -> gap(limits));
            return new Report(problem.isEmpty(), problem, List.copyOf(checks), limits,
                    new TreeSet<>(runner.languages()));
        }
    }

    private static Optional<Problem> gap(List<LimitReport> limits) {
        List<String> open = limits.stream().filter(limit -> !limit.active() && !ADDITIONAL.contains(limit.subject()))
                .map(LimitReport::subject).toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem("EXEC-NO-SANDBOX",
                        "not held on this host: " + String.join(", ", open), "run no documents of strangers here"));
    }

    private static Check ok(String check, String found) {
        return new Check(check, "ok", found, "");
    }

    private static Check weaker(LimitReport limit) {
        String cure = limit.subject().startsWith("control group")
                ? "run the gateway as a service with delegated control groups (systemd: Delegate=yes), or as root"
                : "see docs/sandbox.md";
        return new Check(limit.subject(), "weaker", limit.means(), cure);
    }

    private Check bubblewrap() {
        return config.bubblewrap().filter(Files::isExecutable).map(program -> ok("bubblewrap", program + ", "
                + version(program).orElse("no version"))).orElseGet(() -> new Check("bubblewrap", "missing",
                        "not installed; nothing is run without it", "apt-get install bubblewrap"));
    }

    private static Check userNamespaces() {
        String most = read(USER_NAMESPACES).orElse("unknown");
        boolean off = "0".equals(most) || "0".equals(read(SWITCH).orElse(""));
        if (off) {
            return new Check("user namespaces", "missing", "switched off for ordinary users",
                    "sysctl user.max_user_namespaces=10000 kernel.unprivileged_userns_clone=1");
        }
        if ("1".equals(read(RESTRICTION).orElse(""))) {
            return new Check("user namespaces", "weaker", "AppArmor restricts them to programs with a profile",
                    "give bwrap a profile that allows userns, or sysctl"
                            + " kernel.apparmor_restrict_unprivileged_userns=0");
        }
        return ok("user namespaces", "at most " + most);
    }

    private static Check seccomp() {
        return read(Path.of("/proc/sys/kernel/seccomp/actions_avail")).map(actions -> ok("seccomp", actions))
                .orElseGet(() -> new Check("seccomp", "missing", "the kernel offers none",
                        "use a kernel with CONFIG_SECCOMP_FILTER"));
    }

    private static Check account() {
        boolean root = "root".equals(System.getProperty("user.name"));
        if (root && SandboxConfig.program("setpriv").isEmpty()) {
            return new Check("account", "weaker", "the gateway is root and setpriv is missing",
                    "apt-get install util-linux, or run the gateway as an ordinary user");
        }
        return ok("account", root ? "root; each worker gets a user id of its own" : "an ordinary user's");
    }

    private List<Check> interpreters() {
        List<Check> found = new ArrayList<>();
        found.add(interpreter("python", config.python(), "missing", "apt-get install python3"));
        found.add(interpreter("javascript", Path.of("/usr/bin/node"), "weaker", "apt-get install nodejs"));
        found.add(interpreter("bash", Path.of("/bin/bash"), "weaker", "apt-get install bash"));
        found.add(interpreter("ocaml", Path.of("/usr/bin/ocaml"), "weaker", "apt-get install ocaml-nox"));
        Libraries libraries = Libraries.of(config);
        for (String name : List.of("numpy", "torch")) {
            Libraries.Library library = libraries.lookup(name);
            found.add("satisfied".equals(library.state())
                    ? ok("library " + name, library.version() + ", " + library.by())
                    : new Check("library " + name, "weaker", "not installed; blocks that import it fail",
                            "apt-get install python3-" + name));
        }
        return found;
    }

    private static Check interpreter(String language, Path program, String otherwise, String cure) {
        return Files.isExecutable(program)
                ? ok("interpreter " + language, program + ", " + version(program).orElse("no version"))
                : new Check("interpreter " + language, otherwise, "not installed; its blocks are refused", cure);
    }

    /** The first line that the program prints about its version; the programs are those of the system. */
    private static Optional<String> version(Path program) {
        String option = program.endsWith("ocaml") ? "-version" : "--version";
        try {
            ProcessBuilder builder = new ProcessBuilder(program.toString(), option).redirectErrorStream(true);
            builder.environment().clear();
            Process process = builder.start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readNBytes(2000), StandardCharsets.UTF_8);
            boolean ended = process.waitFor(PROGRAM_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended ? text.lines().findFirst().map(String::strip) : Optional.empty();
        } catch (IOException absent) {
            return Optional.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** In one read: the kernel's switches answer once from their beginning and are at their end then. */
    private static Optional<String> read(Path file) {
        byte[] buffer = new byte[4096];
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(new String(buffer, 0, Math.max(0, in.read(buffer)), StandardCharsets.UTF_8).strip());
        } catch (IOException absent) {
            return Optional.empty();
        }
    }
}
