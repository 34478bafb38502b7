package io.torgo.kernel;

import io.torgo.api.Outcome;
import io.torgo.api.Problem;
import io.torgo.api.Progress;
import io.torgo.api.run.SyncRequest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Relays a data set and stores it, as {@code torgo sync} does. */
final class Sync {

    private final PlatformServices platform;
    private final RunState state;
    private final SyncRequest request;
    private final String id;

    Sync(PlatformServices platform, RunState state, SyncRequest request, String id) {
        this.platform = platform;
        this.state = state;
        this.request = request;
        this.id = id;
    }

    /** Why it failed; empty when all is done. */
    Optional<Problem> run(Progress progress) {
        String base64 = Base64.getEncoder().encodeToString(request.csv());
        Outcome<Boolean> done = platform.relay(request.name(), request.csv(), id + "/0/0", progress).flatMap(relay -> {
            state.add(relay);
            return platform.store(Map.of("name", request.name(), "uri", request.uri(), "data_base64", base64),
                    id + "/0/1", progress);
        }).map(object -> {
            state.add(object);
            return true;
        });
        return done instanceof Outcome.Failed<Boolean>(Problem problem) ? Optional.of(problem) : Optional.empty();
    }
}
