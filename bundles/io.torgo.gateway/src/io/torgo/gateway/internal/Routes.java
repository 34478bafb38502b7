package io.torgo.gateway.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The gateway's paths and who answers them. */
final class Routes {

    private final List<Route> routes = new ArrayList<>();

    /** Answers one kind of request. */
    @FunctionalInterface
    interface Handler {
        Answer handle(Call call) throws IOException;
    }

    /** @param pattern path whose segment {@code *} stands for an id */
    record Route(String method, String pattern, Handler handler) {

        boolean fits(List<String> segments) {
            List<String> parts = Routes.segments(pattern);
            if (parts.size() != segments.size()) {
                return false;
            }
            for (int i = 0; i < parts.size(); i++) {
                if (!"*".equals(parts.get(i)) && !parts.get(i).equals(segments.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    Routes on(String method, String pattern, Handler handler) {
        routes.add(new Route(method, pattern, handler));
        return this;
    }

    static List<String> segments(String path) {
        return Arrays.stream(path.split("/")).filter(segment -> !segment.isEmpty()).toList();
    }

    Optional<Route> find(String method, List<String> segments) {
        return routes.stream().filter(route -> route.fits(segments) && route.method().equals(method)).findFirst();
    }

    /** Methods that the path answers, empty where it is unknown. */
    String methods(List<String> segments) {
        return routes.stream().filter(route -> route.fits(segments)).map(Route::method)
                .collect(Collectors.joining(", "));
    }
}
