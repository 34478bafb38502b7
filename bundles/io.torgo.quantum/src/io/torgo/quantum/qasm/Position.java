package io.torgo.quantum.qasm;

/**
 * Where something begins in a text.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 code units
 */
public record Position(int line, int column) {

    /** Of what has no text. */
    public static final Position NOWHERE = new Position(0, 0);

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
