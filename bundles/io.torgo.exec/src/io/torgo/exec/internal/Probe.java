package io.torgo.exec.internal;

import io.torgo.api.Outcome;
import io.torgo.api.Problem;
import io.torgo.api.exec.BlockJob;
import io.torgo.api.exec.BlockResult;
import io.torgo.api.exec.LimitReport;
import io.torgo.api.exec.Limits;
import io.torgo.api.exec.PlatformCalls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Finds out which limits hold by running into them: three blocks that try what must fail. What cannot be tried in
 * passing, such as a minute of processor time, is read back from the kernel instead.
 */
public final class Probe {

    private static final Limits LIMITS = new Limits(Duration.ofSeconds(20), Duration.ofSeconds(5), 512L << 20, 24,
            64 << 10);
    private static final PlatformCalls NO_PLATFORM = (method, parameters) -> Outcome.failed("EXEC-DENIED",
            "a probe calls nothing", "");

    /** Each line tries one thing and says whether it was held. Past the audit hook, which is only there for names. */
    private static final String TRIALS = """
            import ctypes, os, resource, threading
            C = ctypes.CDLL(None, use_errno=True)
            C.mmap.restype = ctypes.c_long
            status = dict(l.rstrip("\\n").split(":\\t", 1) for l in open("/proc/self/status") if ":\\t" in l)
            MIB = 1 << 20
            def sized(folder):
                facts = os.statvfs(folder)
                return facts.f_blocks * facts.f_frsize == 64 * MIB
            def too_large():
                try:
                    with open("/tmp/probe", "wb") as file:
                        file.write(bytes(128 << 10))
                except OSError:
                    return True
                return False
            def threads():
                stop, started = threading.Event(), []
                try:
                    for i in range(40):
                        started.append(threading.Thread(target=stop.wait, daemon=True))
                        started[-1].start()
                except RuntimeError:
                    return True
                finally:
                    stop.set()
                return False
            def descriptors():
                opened = [C.open(b"/dev/null", 0) for i in range(300)]
                for fd in opened:
                    C.close(fd)
                return -1 in opened
            pid = C.fork()
            if pid == 0:
                os._exit(0)
            lines = os.read(C.open(b"/proc/net/dev", 0), 65536).decode().splitlines()[2:]
            result = {
                "network": C.socket(2, 1, 0) == -1 and [l.split(":")[0].strip() for l in lines] == ["lo"],
                "files": C.open(b"/usr/torgo-probe", 0o101, 0o600) == -1 and C.open(b"/etc/shadow", 0) == -1
                         and all(map(sized, ("/tmp", "/work", "/out"))),
                "system calls": status["Seccomp"] == "2" and C.unshare(0x10000000) == -1,
                "processes": pid == -1,
                "capabilities": int(status["CapEff"], 16) == 0,
                "privileges": status["NoNewPrivs"] == "1" and C.setuid(0) == -1,
                "account": os.getuid() == 65534,
                "address space": C.mmap(None, ctypes.c_size_t(600 * MIB), 3, 34, -1, ctypes.c_long(0)) == -1,
                "processor time": resource.getrlimit(resource.RLIMIT_CPU)[1] <= 8,
                "file size": too_large(),
                "open files": descriptors(),
                "threads": threads()}
            """;

    private static final Map<String, String> MEANS = Map.ofEntries(
            Map.entry("network", "own namespace, loopback unconnected; no sockets but local ones (seccomp)"),
            Map.entry("files", "system folders read-only; /work, /tmp and /out are 64 MiB each, in memory"),
            Map.entry("system calls", "seccomp filter"), Map.entry("processes", "none but the block's own (seccomp)"),
            Map.entry("capabilities", "none"), Map.entry("privileges", "none to gain (no_new_privs)"),
            Map.entry("account", "nobody inside"), Map.entry("address space", "RLIMIT_AS"),
            Map.entry("processor time", "RLIMIT_CPU, as set"), Map.entry("file size", "RLIMIT_FSIZE"),
            Map.entry("open files", "RLIMIT_NOFILE"), Map.entry("threads", "RLIMIT_NPROC"));

    private final BiFunction<BlockJob, PlatformCalls, BlockResult> runner;
    private final Facts facts;

    /**
     * @param runner runs a block of Python
     * @param facts what the first worker said
     */
    public Probe(BiFunction<BlockJob, PlatformCalls, BlockResult> runner, Facts facts) {
        this.runner = runner;
        this.facts = facts;
    }

    /** Every limit, active or not. */
    public List<LimitReport> measure() {
        List<LimitReport> all = new ArrayList<>();
        BlockResult tried = run(TRIALS, LIMITS);
        if (!(tried.result() instanceof Map<?, ?> answers)) {
            String why = tried.problem().map(Problem::message).orElse("no answer");
            return List.of(new LimitReport("probe", false, "nothing could be tried: " + why));
        }
        MEANS.keySet().stream().sorted().forEach(subject -> all.add(report(subject, answers.get(subject))));
        all.add(stopped("output", "EXEC-OUTPUT", "print('x' * 4096)", "counted by the host while it reads"));
        all.add(stopped("time", "EXEC-TIMEOUT", "import time\ntime.sleep(20)", "killed by the host"));
        List.of("memory", "pids", "cpu").forEach(controller -> all.add(group(controller)));
        return List.copyOf(all);
    }

    private BlockResult run(String source, Limits limits) {
        return runner.apply(new BlockJob("probe", "python", source, Map.of(), null, limits), NO_PLATFORM);
    }

    private LimitReport report(String subject, Object held) {
        boolean active = Boolean.TRUE.equals(held);
        String gap = "threads".equals(subject) && !facts.processesCounted()
                ? "RLIMIT_NPROC does not count a root account, and setpriv is missing"
                : "tried, and not held";
        return new LimitReport(subject, active, active ? MEANS.get(subject) : gap);
    }

    private LimitReport stopped(String subject, String code, String source, String means) {
        Limits tight = new Limits(Duration.ofMillis(200), LIMITS.cpu(), LIMITS.memoryBytes(), LIMITS.processes(), 1024);
        boolean held = run(source, tight).problem().filter(problem -> code.equals(problem.code())).isPresent();
        return new LimitReport(subject, held, held ? means : "tried, and not held");
    }

    /** In force when the worker's own group had the value that was set: the kernel gives back what it took. */
    private LimitReport group(String controller) {
        return facts.groups().stream().filter(name -> name.startsWith(controller + " ")).findFirst()
                .map(name -> new LimitReport("control group " + controller, true, "one group a worker, " + name))
                .orElseGet(() -> new LimitReport("control group " + controller, false, "this process may not write to "
                        + controller + " control groups; resource limits alone apply"));
    }
}
