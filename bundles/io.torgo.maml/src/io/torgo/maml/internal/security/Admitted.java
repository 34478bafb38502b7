package io.torgo.maml.internal.security;

import io.torgo.maml.ParsedDocument;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a document admits.
 *
 * @param requirements all that it requires, as {@link PythonModules#fold} writes it
 * @param network      whether it names services
 * @param writing      whether anybody may be written for
 */
record Admitted(List<String> requirements, boolean network, boolean writing) {

    static Admitted by(ParsedDocument document) {
        List<String> requirements = Stream.of("libs", "resources", "apis", "dependencies", "packages", "modules")
                .flatMap(key -> document.requires(key).stream()).map(PythonModules::fold).toList();
        return new Admitted(requirements, !document.requires("apis").isEmpty(),
                !document.permissions("write").isEmpty());
    }

    boolean covers(Demand demand) {
        return demand == Demand.NETWORK && network || demand == Demand.FILES && writing;
    }
}
