package io.torgo.storage;

import java.io.IOException;

/** A storage peer did not do what it was asked. */
public final class PeerException extends IOException {

    private static final long serialVersionUID = 1L;

    /** What is the matter. */
    public enum Kind {
        /** The peer answered: it has no such file, or its folder is gone. */
        ABSENT,
        /** The peer answered: its disk failed or is full. */
        DISK,
        /** The peer answered: it does not take such a request. */
        REFUSED,
        /** No answer within the deadline, or no connection. */
        UNREACHABLE
    }

    private final Kind kind;

    public PeerException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public PeerException(Kind kind, String message) {
        this(kind, message, null);
    }

    public Kind kind() {
        return kind;
    }
}
