package io.torgo.api.run;

import io.torgo.api.Outcome;
import io.torgo.api.Progress;
import io.torgo.api.plan.Plan;
import java.util.List;

/** Plans and runs documents. Thread-safe. */
public interface WorkflowService {

    /** What running it would do; changes nothing. */
    Plan plan(RunRequest request);

    /** Runs the document to its end on the calling thread. Refusals and failures are part of the result. */
    RunResult run(RunRequest request, Progress progress);

    /** Relays and stores a data set, as {@code torgo sync} does, without a document. */
    RunResult sync(SyncRequest request, Progress progress);

    /** The result of a run that ended, or {@code RUN-UNKNOWN}, or {@code RUN-ACTIVE} while it goes on. */
    Outcome<RunResult> result(String run);

    /** Ids of the runs known, oldest first. */
    List<String> runs();
}
