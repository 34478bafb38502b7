package io.torgo.exec.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.torgo.api.Problem;
import io.torgo.api.Visible;
import io.torgo.api.exec.BlockResult;
import io.torgo.api.exec.BlockResult.Status;
import io.torgo.api.exec.Limits;
import io.torgo.exec.internal.language.Modules;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Why a block ended, as problems. */
public final class Endings {

    static final Problem CLOSED = new Problem("EXEC-CLOSED", "the sandbox was shut down while the block ran",
            "run the document again");

    static final Problem CANCELLED = new Problem("EXEC-CANCELLED", "somebody asked to stop the block",
            "run the document again when you want it");

    private static final Set<String> OWN_FAILURES = Set.of("EXEC-ERROR", "EXEC-SYNTAX", "EXEC-MISSING-MODULE",
            "EXEC-CALL");

    private static final Map<String, String> CURES = Map.of(
            "EXEC-NETWORK", "use the platform's calls (mesh, storage, agents) instead of the network",
            "EXEC-FILE", "read the document's input files by their names, write what is to be kept below /out and the"
                    + " rest below /work or /tmp",
            "EXEC-PROCESSES", "compute in one process and use fewer threads",
            "EXEC-MEMORY", "work on smaller parts, or raise the block's memory limit",
            "EXEC-CPU", "compute less, or raise the block's processor limit",
            "EXEC-OUTPUT", "print, return and write less, or store large data with tor_db",
            "EXEC-SYNTAX", "correct the block",
            "EXEC-ERROR", "correct the block; its traceback is in the error output",
            "EXEC-MISSING-MODULE", "use the standard library or what the platform offers");

    static final Problem MEMORY = problem("EXEC-MEMORY", "the block needed more memory than it may use");

    private static final int FIRST_SIGNAL = 128;
    private static final int ABORTED = FIRST_SIGNAL + 6;
    private static final int KILLED = FIRST_SIGNAL + 9;
    private static final int PROCESSOR_TIME = FIRST_SIGNAL + 24;
    private static final int FILE_SIZE = FIRST_SIGNAL + 25;

    private Endings() {
    }

    static Problem timeout(Limits limits) {
        return new Problem("EXEC-TIMEOUT", "the block ran longer than " + limits.wall().toMillis() + " ms",
                "compute less, or raise the block's time limit");
    }

    static Problem output(Limits limits) {
        return new Problem("EXEC-OUTPUT", "the block printed more than " + limits.outputBytes() + " bytes",
                CURES.get("EXEC-OUTPUT"));
    }

    public static Problem noWorker(String complaint) {
        return new Problem("EXEC-NO-SANDBOX", "no sandbox could be started: " + complaint,
                "allow unprivileged user namespaces on this host and install bubblewrap: apt-get install bubblewrap");
    }

    public static Problem noBubblewrap() {
        return new Problem("EXEC-NO-SANDBOX", "bubblewrap is not installed, and nothing is run without it",
                "apt-get install bubblewrap");
    }

    public static Problem noPython(String path) {
        return new Problem("EXEC-NO-SANDBOX", "there is no Python interpreter at " + path, "apt-get install python3");
    }

    static Problem violation(JsonNode frame) {
        String code = frame.path("violation").asText();
        String known = CURES.containsKey(code) ? code : "EXEC-ERROR";
        return new Problem(known, "the block was stopped: " + Visible.of(frame.path("what").asText()),
                CURES.get(known));
    }

    /** The problem in a worker's end frame; empty for a good end. */
    static Optional<Problem> reported(JsonNode end, String block) {
        if (!end.has("code")) {
            return Optional.empty();
        }
        String code = CURES.containsKey(end.path("code").asText()) || "EXEC-CALL".equals(end.path("code").asText())
                ? end.path("code").asText()
                : "EXEC-ERROR";
        int line = end.path("line").asInt();
        String where = line > 0 ? " (" + block + ", line " + line + ")" : "";
        String cure = "EXEC-MISSING-MODULE".equals(code)
                ? Modules.cure(end.path("module").asText())
                : end.path("cure").asText(CURES.getOrDefault(code, "see the platform's message"));
        return Optional.of(new Problem(code, Visible.of(end.path("message").asText()) + where, Visible.of(cure)));
    }

    /**
     * The problem behind an exit without an end frame. The kernel kills without a word for want of memory, which its
     * control group counts, and when the processor time is used up and the block ignores the warning; any other kill
     * after that time is taken for this.
     */
    static Problem exit(int status, boolean ranOutOfMemory, double wallMillis, Limits limits, String stderr) {
        if (status == KILLED && ranOutOfMemory) {
            return MEMORY;
        }
        boolean processorUsedUp = wallMillis >= limits.cpu().toMillis();
        if (status == PROCESSOR_TIME || status == KILLED && processorUsedUp) {
            return problem("EXEC-CPU", "the block used more than " + limits.cpu().toMillis() + " ms of the processor");
        }
        boolean memory = status == ABORTED && stderr.contains("MemoryError")
                || stderr.contains("FATAL ERROR: ") && stderr.contains("JavaScript heap out of memory");
        if (memory) {
            return MEMORY;
        }
        if (status == FILE_SIZE) {
            return problem("EXEC-OUTPUT", "a file grew over the limit");
        }
        String how = status > FIRST_SIGNAL ? "signal " + (status - FIRST_SIGNAL) : "status " + status;
        return problem("EXEC-ERROR", "the block's process ended by itself or from outside, with " + how);
    }

    static Problem problem(String code, String message) {
        return new Problem(code, message, CURES.getOrDefault(code, "see the message"));
    }

    static Status status(Optional<Problem> problem) {
        return problem.map(found -> OWN_FAILURES.contains(found.code()) ? Status.FAILED : Status.STOPPED)
                .orElse(Status.OK);
    }

    static BlockResult stopped(Problem problem, long startNanos) {
        return new BlockResult(Status.STOPPED, Optional.of(problem), "", "", null, millisSince(startNanos));
    }

    /** A block that was never run. */
    public static BlockResult refused(Problem problem) {
        return new BlockResult(Status.FAILED, Optional.of(problem), "", "", null, 0);
    }

    static double millisSince(long startNanos) {
        return (System.nanoTime() - startNanos) / 1e6;
    }
}
