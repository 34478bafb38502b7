package io.torgo.exec.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.torgo.api.Cancellation;
import io.torgo.api.Outcome;
import io.torgo.api.Problem;
import io.torgo.api.exec.BlockJob;
import io.torgo.api.exec.BlockResult;
import io.torgo.api.exec.PlatformCalls;
import io.torgo.exec.internal.language.DataBlock;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** One block in one worker, from its first frame to its end. The first reason to stop it is the one that counts. */
final class Session {

    private static final String DENIED = "EXEC-DENIED";

    private final Worker worker;
    private final BlockJob job;
    private final PlatformCalls calls;
    private final ExecutorService readers;
    private final long startNanos;
    private final AtomicReference<Problem> stopped = new AtomicReference<>();
    private final OutputReader out;
    private final OutputReader err;
    private final Deadline deadline;
    private final Outputs outputs;

    Session(Worker worker, BlockJob job, PlatformCalls calls, ExecutorService readers, ScheduledExecutorService clock,
            long startNanos) {
        this.worker = worker;
        this.job = job;
        this.calls = calls;
        this.readers = readers;
        this.startNanos = startNanos;
        OutputBudget budget = new OutputBudget(job.limits().outputBytes());
        Runnable tooMuch = () -> stop(Endings.output(job.limits()));
        this.out = new OutputReader(worker.standardOutput(), budget, tooMuch);
        this.err = new OutputReader(worker.standardError(), budget, tooMuch);
        this.deadline = new Deadline(job.limits().wall(), clock, () -> stop(Endings.timeout(job.limits())));
        this.outputs = new Outputs(job.outputs());
    }

    void stop(Problem why) {
        stopped.compareAndSet(null, why);
        worker.kill();
    }

    /** Runs the block until it ends or somebody asks to stop it. */
    BlockResult run(Cancellation cancellation) {
        Runnable listener = () -> stop(Endings.CANCELLED);
        cancellation.onCancel(listener);
        try (outputs) {
            return run();
        } finally {
            cancellation.forget(listener);
        }
    }

    private BlockResult run() {
        Future<?> outEnd = readers.submit(out);
        Future<?> errEnd = readers.submit(err);
        Optional<JsonNode> end = converseInTime();
        int status = end.isPresent() && stopped.get() == null ? 0 : worker.awaitExit();
        // What it has printed lies in the pipes, and nothing more is wanted from what still holds them open.
        worker.kill();
        await(outEnd);
        await(errEnd);
        return result(end, status);
    }

    private Optional<JsonNode> converseInTime() {
        try {
            return converse();
        } finally {
            deadline.cancel();
        }
    }

    private Optional<JsonNode> converse() {
        try {
            Optional<JsonNode> ready = worker.frames().read();
            if (ready.isEmpty()) {
                stopIfNothingElse();
                return Optional.empty();
            }
            JobMessage.of(job).send(worker.frames(), worker.input());
            return answerUntilEnd();
        } catch (DataBlock.Unreadable broken) {
            stop(broken.problem());
        } catch (Outputs.Refused refused) {
            stop(Endings.problem("EXEC-OUTPUT", refused.getMessage()));
        } catch (Frames.MalformedFrame broken) {
            stop(Endings.problem("EXEC-ERROR", "the block sent what is no message: " + broken.getMessage()));
        } catch (IOException failed) {
            if (worker.isAlive()) {
                stop(Endings.problem("EXEC-ERROR", "the block could not be handed over: " + failed.getMessage()));
            }
        }
        return Optional.empty();
    }

    private void stopIfNothingElse() {
        if (worker.awaitExit() >= 0) {
            stop(Endings.noWorker("the interpreter did not come up, see the error output"));
        }
    }

    private Optional<JsonNode> answerUntilEnd() throws IOException {
        Optional<JsonNode> frame = worker.frames().read();
        while (frame.isPresent()) {
            JsonNode message = frame.get();
            if (message.has("end")) {
                return Optional.of(message.get("end"));
            }
            if (message.has("violation")) {
                stop(Endings.violation(message));
            } else if (message.has("call")) {
                answer(message);
            } else if (message.has("file")) {
                outputs.take(message);
            } else {
                throw new Frames.MalformedFrame("of no known kind");
            }
            frame = worker.frames().read();
        }
        return Optional.empty();
    }

    private void answer(JsonNode message) throws IOException {
        Outcome<Object> outcome = call(message.path("call").asText(), Frames.map(message.path("parameters")));
        switch (outcome) {
            case Outcome.Ok<Object>(Object value) -> send(value);
            case Outcome.Failed<Object>(Problem problem) -> fail(problem, message.path("optional").asBoolean());
        }
    }

    private Outcome<Object> call(String method, Map<String, Object> parameters) {
        deadline.callStarts();
        try {
            return calls.call(method, parameters);
        } finally {
            deadline.callEnds();
        }
    }

    private void send(Object value) throws IOException {
        Map<String, Object> answer = new HashMap<>();
        answer.put("ok", value);
        if (!worker.frames().write(answer)) {
            sendError(new Problem("EXEC-TOO-LARGE", "the answer is larger than " + Frames.LIMIT + " bytes",
                    "ask for less, or fetch the object outside the block"));
        }
    }

    /** A call the block can do without is refused like any other, but does not end it. */
    private void fail(Problem problem, boolean optional) throws IOException {
        if (DENIED.equals(problem.code()) && !optional) {
            stop(problem);
        } else {
            sendError(problem);
        }
    }

    private void sendError(Problem problem) throws IOException {
        worker.frames().write(Map.of("error",
                Map.of("code", problem.code(), "message", problem.message(), "cure", problem.cure())));
    }

    /** What was printed before the end lies in the pipes already; the readers end when the process has. */
    private static void await(Future<?> reader) {
        try {
            reader.get(5, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        } catch (TimeoutException late) {
            reader.cancel(true);
        }
    }

    private BlockResult result(Optional<JsonNode> end, int status) {
        Optional<Problem> problem = problem(end, status);
        BlockResult.Usage usage = end.map(Handover::usage).orElse(BlockResult.Usage.UNKNOWN);
        Optional<JsonNode> good = problem.isPresent() ? Optional.empty() : end;
        return new BlockResult(Endings.status(problem), problem, out.text(), err.text(),
                good.map(frame -> Frames.value(frame.path("result"))).orElse(null), Endings.millisSince(startNanos),
                good.map(Handover::values).orElse(Map.of()), usage,
                good.map(frame -> outputs.keep()).orElse(List.of()));
    }

    private Optional<Problem> problem(Optional<JsonNode> end, int status) {
        if (stopped.get() != null) {
            return Optional.of(stopped.get());
        }
        if (end.isPresent()) {
            return Endings.reported(end.get(), job.block());
        }
        return Optional.of(Endings.exit(status, worker.ranOutOfMemory(), Endings.millisSince(startNanos),
                job.limits(), err.text()));
    }
}
