package io.torgo.storage;

import java.util.List;

/**
 * One place that keeps shards, whatever lies between it and the store. Every call answers or throws within a deadline
 * of the implementation's own. Thread-safe, for different names at least.
 *
 * <p>A file's name is an object id of 32 lower-case hex digits and {@code .shard} or {@code .manifest}. A file is
 * written under its name and {@code .part}, and gets its name on {@link #commit}: under a bare name there is never half
 * a file.
 */
public interface StoragePeer extends AutoCloseable {

    /** Stable name, for example {@code peer-3}. */
    String id();

    /** Where the peer keeps its files, for a person to read; empty if it does not tell. */
    String folder();

    /** Whether the peer is up and its folder exists. */
    boolean present();

    /** Makes the peer's folder if it is gone. */
    void prepare() throws PeerException;

    /** Writes bytes into the unfinished file {@code name.part}, making it if needed. Repeating it does no harm. */
    void write(String name, long offset, byte[] data, int from, int length) throws PeerException;

    /** Puts {@code name.part} on disk and renames it to {@code name}, replacing what was there, atomically. */
    void commit(String name) throws PeerException;

    /**
     * Reads up to {@code length} bytes.
     *
     * @return bytes read; fewer than asked for only at the end of the file
     */
    int read(String name, long offset, byte[] target, int from, int length) throws PeerException;

    /** Names of all files, unfinished ones with their {@code .part}; empty if the folder is gone. */
    List<String> names() throws PeerException;

    /** Deletes a file or an unfinished one, if it is there. */
    void delete(String name) throws PeerException;

    /** Lets go of connections. */
    @Override
    void close();
}
