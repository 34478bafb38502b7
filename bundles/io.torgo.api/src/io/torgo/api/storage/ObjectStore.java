package io.torgo.api.storage;

import io.torgo.api.Outcome;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** Stores objects. Thread-safe; every call may block on the peers. What {@link #put} answered is on disk. */
public interface ObjectStore {

    /**
     * Encrypts, shards and stores an object.
     *
     * @param name what a person calls it, for listings; not unique
     * @param content read to its end, not closed
     * @param suite documented suite name ({@code aes-256-gcm}, {@code 512-bit-aes}, {@code 2048-aes}, …) or an empty
     *     string for the default
     * @param key idempotency key: a second put with the same non-empty key answers the first one's object and stores
     *     nothing; empty for none
     */
    Outcome<StoredObject> put(String name, InputStream content, String suite, String key);

    /** Writes the object's exact bytes, nothing at all unless every byte was authenticated. */
    Outcome<StoredObject> get(String id, OutputStream target);

    /** All objects, oldest first. */
    List<StoredObject> list();

    List<Peer> peers();

    /** Checks every object and rewrites missing or damaged shards. */
    Outcome<RepairReport> repair();
}
