package io.torgo.maml.project;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.Profile;
import io.torgo.maml.Severity;
import java.util.Map;
import java.util.Optional;

/**
 * What is said about all documents, or about those of some paths.
 *
 * @param profile    what they are judged by, if it is said
 * @param severities weights by code without its {@code MAML-}, or by the code's first characters and {@code *}; an
 *                   empty weight switches the code off
 */
record Rules(Optional<Profile> profile, Map<String, Optional<Severity>> severities) {

    static final Rules NONE = new Rules(Optional.empty(), Map.of());

    private static final String PREFIX = "MAML-";

    Rules {
        severities = Map.copyOf(severities);
    }

    static String bare(String code) {
        return code.startsWith(PREFIX) ? code.substring(PREFIX.length()) : code;
    }

    /** The finding with its weight by these rules, else by the others; empty where it is switched off. */
    Optional<Diagnostic> apply(Diagnostic found, Rules others) {
        String code = bare(found.code());
        Optional<Severity> weight = weight(code).or(() -> others.weight(code))
                .orElse(Optional.of(found.severity()));
        return weight.map(severity -> severity == found.severity() ? found : with(found, severity));
    }

    /** What is said about a code, the longest pattern first; outer empty where nothing is. */
    private Optional<Optional<Severity>> weight(String code) {
        Optional<Severity> exact = severities.get(code);
        for (int length = code.length(); exact == null && length > 0; length--) {
            exact = severities.get(code.substring(0, length) + "*");
        }
        return Optional.ofNullable(exact);
    }

    private static Diagnostic with(Diagnostic found, Severity severity) {
        return new Diagnostic(found.code(), severity, found.offset(), found.length(), found.line(), found.column(),
                found.endLine(), found.endColumn(), found.message(), found.cure());
    }
}
