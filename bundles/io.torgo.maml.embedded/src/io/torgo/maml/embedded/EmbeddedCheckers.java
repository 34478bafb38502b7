package io.torgo.maml.embedded;

import io.torgo.maml.code.CodeCheckers;
import java.util.List;

/** The checkers that TORGO brings. */
public final class EmbeddedCheckers {

    private EmbeddedCheckers() {
    }

    /** New checkers for all languages known; to be closed by the caller. */
    public static CodeCheckers all() {
        return new CodeCheckers(List.of());
    }
}
