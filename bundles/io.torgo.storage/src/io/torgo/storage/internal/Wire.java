package io.torgo.storage.internal;

import io.torgo.storage.PeerException;

/**
 * The protocol between store and embedded peer, all numbers big-endian. A connection begins with the session's token,
 * answered by {@link #WELCOME}. Then requests, one at a time:
 *
 * <pre>
 * request:  operation (1) · name length (2) · name (ASCII) · offset (8) · count (4) · count bytes if it is a write
 * answer:   status (1) · length (4) · length bytes: file content, names divided by line feeds, or an error's text
 * </pre>
 */
final class Wire {

    static final int TOKEN_BYTES = 32;
    static final int WELCOME = 6;
    static final int MOST_BYTES = 16 << 20;
    static final int LONGEST_NAME = 64;
    static final int OK = 0;

    enum Operation {
        PRESENT, PREPARE, WRITE, COMMIT, READ, NAMES, DELETE
    }

    private Wire() {
    }

    static int status(PeerException.Kind kind) {
        return kind.ordinal() + 1;
    }

    static PeerException.Kind kind(int status) {
        PeerException.Kind[] kinds = PeerException.Kind.values();
        return status < 1 || status > kinds.length ? PeerException.Kind.REFUSED : kinds[status - 1];
    }
}
