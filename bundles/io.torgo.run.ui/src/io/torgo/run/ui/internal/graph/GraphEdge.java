package io.torgo.run.ui.internal.graph;

/**
 * An arrow between two boxes.
 *
 * @param from id of the box it leaves
 * @param to   id of the box it enters
 * @param kind what it says
 */
public record GraphEdge(String from, String to, Kind kind) {

    /** What an arrow says. */
    public enum Kind {
        /** Runs after. */
        ORDER,
        /** Asks for. */
        NEEDS,
        /** May do something with the document. */
        GRANT
    }
}
