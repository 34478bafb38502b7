package io.torgo.storage.tests;

import io.torgo.storage.PeerException;
import io.torgo.storage.StoragePeer;
import java.util.List;

/** A peer in front of a real one that lets a test decide before and after each call what happens. */
final class FaultyPeer implements StoragePeer {

    /** Stands for the death of the process: nothing catches it, so nothing cleans up. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Called twice a call; throws, blocks, or does nothing. */
    interface Fault {
        void at(String call, String name, boolean done) throws PeerException;
    }

    private final StoragePeer peer;
    private final Fault fault;

    FaultyPeer(StoragePeer peer, Fault fault) {
        this.peer = peer;
        this.fault = fault;
    }

    @Override
    public String id() {
        return peer.id();
    }

    @Override
    public String folder() {
        return peer.folder();
    }

    @Override
    public boolean present() {
        return peer.present();
    }

    @Override
    public void prepare() throws PeerException {
        peer.prepare();
    }

    @Override
    public void write(String name, long offset, byte[] data, int from, int length) throws PeerException {
        fault.at("write", name, false);
        peer.write(name, offset, data, from, length);
        fault.at("write", name, true);
    }

    @Override
    public void commit(String name) throws PeerException {
        fault.at("commit", name, false);
        peer.commit(name);
        fault.at("commit", name, true);
    }

    @Override
    public int read(String name, long offset, byte[] target, int from, int length) throws PeerException {
        fault.at("read", name, false);
        return peer.read(name, offset, target, from, length);
    }

    @Override
    public List<String> names() throws PeerException {
        return peer.names();
    }

    @Override
    public void delete(String name) throws PeerException {
        peer.delete(name);
    }

    @Override
    public void close() {
        peer.close();
    }
}
