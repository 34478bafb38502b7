package io.torgo.run.ui.internal.model;

import java.util.List;

/**
 * One line of the run view.
 *
 * @param state    its icon
 * @param label    its name
 * @param summary  a few words
 * @param time     a duration for people; may be empty
 * @param body     what is shown when it is selected
 * @param link     where a double click leads
 * @param children lines below it
 */
public record Row(State state, String label, String summary, String time, String body, Link link, List<Row> children) {

    /** The icon of a line. */
    public enum State {
        /** Speaks of nothing that could go wrong. */
        PLAIN,
        /** Its turn has not come. */
        WAITING,
        /** Is being worked on. */
        RUNNING,
        /** Well done. */
        GOOD,
        /** Done with a remark. */
        WARNING,
        /** Failed, denied or refused. */
        BAD,
        /** Was not reached. */
        SKIPPED
    }

    /** Where a double click leads. */
    public sealed interface Link {
    }

    /** Nowhere. */
    public record Nowhere() implements Link {
    }

    /**
     * A code block of the document.
     *
     * @param index from 0
     */
    public record ToBlock(int index) implements Link {
    }

    /**
     * A line of the document.
     *
     * @param line from 1
     */
    public record ToLine(int line) implements Link {
    }

    /**
     * A receipt of the home folder.
     *
     * @param id such as {@code r-000003}
     */
    public record ToReceipt(String id) implements Link {
    }

    /** The link that leads nowhere. */
    public static final Link NOWHERE = new Nowhere();

    public Row {
        children = List.copyOf(children);
    }

    static Row of(State state, String label, String summary, String body) {
        return new Row(state, label, summary, "", body, NOWHERE, List.of());
    }

    static Row group(State state, String label, String summary, List<Row> children) {
        return new Row(state, label, summary, "", "", NOWHERE, children);
    }
}
