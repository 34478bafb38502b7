package io.torgo.maml.lsp.internal;

import io.torgo.maml.lsp.Workflows;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;

/** The language server on a loopback port. */
public final class SocketService {

    private static final System.Logger LOG = System.getLogger(SocketService.class.getName());
    private static final int SHORTEST_TOKEN = 16;
    private static final int MOST_CLIENTS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private SocketService() {
    }

    /** Serves clients until the calling thread is interrupted; of more than {@value #MOST_CLIENTS} some wait. */
    public static void serve(Workflows workflows, int port, String token, IntConsumer listening) throws IOException {
        if (token.length() < SHORTEST_TOKEN) {
            throw new IllegalArgumentException("a token has at least " + SHORTEST_TOKEN + " characters");
        }
        Semaphore seats = new Semaphore(MOST_CLIENTS);
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[]{127, 0, 0, 1}), port));
            listening.accept(((InetSocketAddress) server.getLocalAddress()).getPort());
            while (!Thread.currentThread().isInterrupted()) {
                seats.acquire();
                serve(workflows, token, server.accept(), seats);
            }
        } catch (ClosedByInterruptException | InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private static void serve(Workflows workflows, String token, SocketChannel client, Semaphore seats) {
        Thread.ofPlatform().daemon().name("torgo-lsp-client").start(() -> {
            Lifecycle lifecycle = new Lifecycle();
            try (client) {
                sendAwayIfSilent(client, lifecycle);
                Connection.serve(workflows, Optional.of(token), lifecycle, Channels.newInputStream(client),
                        Channels.newOutputStream(client));
            } catch (IOException | RuntimeException gone) {
                LOG.log(System.Logger.Level.DEBUG, "a client is gone", gone);
            } finally {
                seats.release();
            }
        });
    }

    /** Who says nothing takes a seat from those who know the token. */
    private static void sendAwayIfSilent(SocketChannel client, Lifecycle lifecycle) {
        Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(PATIENCE);
                if (lifecycle.isStarting()) {
                    client.close();
                }
            } catch (IOException | InterruptedException gone) {
                LOG.log(System.Logger.Level.DEBUG, "a client is gone already", gone);
            }
        });
    }
}
