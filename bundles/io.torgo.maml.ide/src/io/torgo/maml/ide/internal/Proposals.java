package io.torgo.maml.ide.internal;

import io.torgo.maml.ide.Completion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks front matter or body for what can be written. */
public final class Proposals {

    private static final int MAX_LINE = 4_000;

    private Proposals() {
    }

    /** The proposals, the best first, each label of a kind once. */
    public static List<Completion> of(Request request) {
        if (request.offset() - request.lineStart() > MAX_LINE) {
            return List.of();
        }
        Optional<HeaderPlace> header = HeaderPlace.of(request.lines(), request.offset());
        List<Completion> found = header.map(place -> HeaderProposals.of(request, place))
                .orElseGet(() -> BodyProposals.of(request));
        Map<String, Completion> once = new LinkedHashMap<>();
        found.forEach(each -> once.putIfAbsent(each.kind() + each.label(), each));
        return List.copyOf(once.values());
    }
}
