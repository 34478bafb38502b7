package io.torgo.run.ui.internal.graph;

import java.util.Objects;

/**
 * One box of the graph.
 *
 * @param id      unique within its graph
 * @param kind    what it stands for; chooses its column
 * @param title   its name
 * @param detail  a few words below the name; may be empty
 * @param state   how the plan judges it
 * @param tooltip one or more lines that say everything
 * @param line    line of the document it leads to, from 1; 0 for none
 */
public record GraphNode(String id, Kind kind, String title, String detail, State state, String tooltip, int line) {

    /** What a box stands for. The order is that of the columns, from left to right. */
    public enum Kind {
        /** The document itself. */
        DOCUMENT(0),
        /** A party named by origin or permissions. */
        AGENT(0),
        /** What is checked before and after the run. */
        CONTRACT(0),
        /** A code block. */
        BLOCK(1),
        /** A capability that blocks ask for. */
        PERMISSION(2),
        /** A library, service or device that the document requires. */
        RESOURCE(3);

        private final int column;

        Kind(int column) {
            this.column = column;
        }

        int column() {
            return column;
        }
    }

    /** How the plan judges it. */
    public enum State {
        /** No plan speaks of it. */
        UNKNOWN,
        /** Found, granted or fit to run. */
        GOOD,
        /** Something else stands in for it. */
        SUBSTITUTED,
        /** Missing or refused. */
        BAD
    }

    public GraphNode {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(state, "state");
    }
}
