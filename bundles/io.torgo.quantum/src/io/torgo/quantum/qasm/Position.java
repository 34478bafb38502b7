package io.torgo.quantum.qasm;

/**
 * Where something begins in a text.
 *
 * <p>All positions are equal to each other: where a thing stands is no part of what it is, so that two programs that
 * differ in layout only are equal.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 code units
 */
public record Position(int line, int column) {

    /** Of what has no text. */
    public static final Position NOWHERE = new Position(0, 0);

    @Override
    public boolean equals(Object other) {
        return other instanceof Position;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
