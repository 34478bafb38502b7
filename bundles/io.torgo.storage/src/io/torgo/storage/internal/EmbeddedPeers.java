package io.torgo.storage.internal;

import io.torgo.storage.StoragePeer;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** n peers inside this process, each a server on loopback with a folder {@code peer-1} to {@code peer-n} of its own. */
public final class EmbeddedPeers implements AutoCloseable {

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final List<PeerServer> servers = new ArrayList<>();
    private final List<StoragePeer> clients = new ArrayList<>();
    private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().daemon().name("torgo-storage-deadlines").factory());

    private EmbeddedPeers() {
        watch.setRemoveOnCancelPolicy(true);
    }

    /** @param folder parent of the peers' folders */
    public static EmbeddedPeers start(Path folder, int n) throws IOException {
        EmbeddedPeers peers = new EmbeddedPeers();
        byte[] token = new byte[Wire.TOKEN_BYTES];
        new SecureRandom().nextBytes(token);
        try {
            for (int number = 1; number <= n; number++) {
                peers.add("peer-" + number, folder.resolve("peer-" + number), token);
            }
            return peers;
        } catch (IOException e) {
            peers.close();
            throw e;
        }
    }

    private void add(String id, Path place, byte[] token) throws IOException {
        PeerServer server = new PeerServer(id, new PeerFolder(place), token);
        servers.add(server);
        clients.add(new PeerClient(id, place.toString(), server.address(), token, DEADLINE, watch));
    }

    public List<StoragePeer> peers() {
        return List.copyOf(clients);
    }

    public List<PeerServer> servers() {
        return List.copyOf(servers);
    }

    @Override
    public void close() {
        clients.forEach(StoragePeer::close);
        servers.forEach(PeerServer::close);
        watch.shutdownNow();
    }
}
