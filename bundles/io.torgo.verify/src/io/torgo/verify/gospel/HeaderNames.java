package io.torgo.verify.gospel;

import java.util.Map;

/**
 * What a header names.
 *
 * @param arguments OCaml types by name
 * @param results the same
 * @param ghostArguments logical types by name
 */
record HeaderNames(Map<String, LogicType> arguments, Map<String, LogicType> results,
        Map<String, LogicType> ghostArguments) {

    TermScope ghosts(TermScope scope) {
        return scope.with(ghostArguments);
    }
}
