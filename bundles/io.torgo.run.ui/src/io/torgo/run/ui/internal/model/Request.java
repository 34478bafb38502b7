package io.torgo.run.ui.internal.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One call of the command line for a document.
 *
 * @param action  what to do
 * @param file    the document
 * @param block   index of the block it concerns, from 0; -1 for none
 * @param options further words of the command line, such as {@code --seed 7}
 */
public record Request(Action action, Path file, int block, List<String> options) {

    public Request {
        Objects.requireNonNull(action, "action");
        file = file.toAbsolutePath().normalize();
        options = List.copyOf(options);
    }

    /** A call without further options. */
    public static Request of(Action action, Path file, int block) {
        return new Request(action, file, block, List.of());
    }

    /** What follows {@code torgo}. */
    public List<String> arguments() {
        List<String> words = new ArrayList<>(action.words(file.toString(), block));
        words.addAll(options);
        return words;
    }

    /** A line for people, such as {@code Run block 2 of a.maml.md}. */
    public String title() {
        String which = action.needsBlock() ? " " + (block + 1) + " of " : " ";
        return action.title() + which + file.getFileName();
    }
}
