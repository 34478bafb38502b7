package io.torgo.quantum.draw;

/**
 * What one qubit has in one column.
 *
 * @param label of a box
 * @param up joined to the qubit above
 * @param down joined to the qubit below
 */
record Cell(Kind kind, String label, boolean up, boolean down) {

    static final Cell WIRE = new Cell(Kind.WIRE, "", false, false);

    enum Kind {
        WIRE, BOX, CONTROL, SWAP, BARRIER
    }
}
