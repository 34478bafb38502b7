package io.torgo.api.run;

import io.torgo.api.Cancellation;
import io.torgo.api.Outcome;
import io.torgo.api.Progress;
import io.torgo.api.plan.Plan;
import java.util.List;

/** Plans and runs documents. Thread-safe. */
public interface WorkflowService {

    /** What running it would do; changes nothing. */
    Plan plan(RunRequest request);

    /** Runs the document to its end on the calling thread. Refusals and failures are part of the result. */
    default RunResult run(RunRequest request, Progress progress) {
        return run(request, progress, new Cancellation());
    }

    /** The same; ends as {@code RUN-CANCELLED} soon after somebody asks so. */
    RunResult run(RunRequest request, Progress progress, Cancellation cancellation);

    /**
     * Keeps the document and what was asked, and runs it when its turn comes, also after a restart. What must not be
     * run is refused at once.
     *
     * @return where the run stands; it is on disk
     */
    RunInfo submit(RunRequest request);

    /**
     * Asks a run to stop, at once where it waits, soon where it runs. It stays cancelled across a restart.
     *
     * @return where the run stands then, or {@code RUN-UNKNOWN}, or {@code RUN-ENDED}
     */
    Outcome<RunInfo> cancel(String run);

    /**
     * Queues a run again that was given up because the gateway stopped again and again in the middle of it. Blocks that
     * had ended are not run again.
     *
     * @return where the run stands then, or {@code RUN-UNKNOWN}, {@code RUN-ACTIVE} or {@code RUN-ENDED}
     */
    Outcome<RunInfo> resume(String run);

    /** Relays and stores a data set, as {@code torgo sync} does, without a document. */
    RunResult sync(SyncRequest request, Progress progress);

    /** The result of a run that ended, or {@code RUN-UNKNOWN}, or {@code RUN-ACTIVE} while it goes on. */
    Outcome<RunResult> result(String run);

    /** Where a run stands, or {@code RUN-UNKNOWN}. */
    Outcome<RunInfo> info(String run);

    /** Ids of the runs known, oldest first. */
    List<String> runs();
}
