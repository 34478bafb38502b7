package io.torgo.gateway.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.gateway.GatewayHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How clients find a gateway. */
class GatewayHomeTest {

    @TempDir
    private Path folder;

    @Test
    void tokenIsTheOwnersAlone() throws Exception {
        GatewayHome home = new GatewayHome(folder.resolve("new"));
        String token = home.token();
        assertEquals(64, token.length());
        assertEquals(token, new GatewayHome(folder.resolve("new")).token());
        assertEquals("rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("new/token"))));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("new"))));
    }

    @Test
    void foldersOfReadingsAndReceiptsAreTheOwnersAlone() throws Exception {
        Path home = folder.resolve("old");
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createDirectories(home.resolve("runs"));
        Files.setPosixFilePermissions(home.resolve("runs"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createSymbolicLink(home.resolve("data"), elsewhere);
        new GatewayHome(home).create();
        for (String name : List.of("ledger", "logs", "runs", "storage")) {
            assertEquals("rwx------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(name))), name);
        }
        assertEquals("rwxr-xr-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(elsewhere)));
    }

    @Test
    void oneTokenHoweverManyAsk() {
        Set<String> tokens = new ConcurrentSkipListSet<>();
        IntStream.range(0, 16).parallel().forEach(i -> {
            try {
                tokens.add(new GatewayHome(folder).token());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertEquals(1, tokens.size());
    }

    @Test
    void announcementIsFoundWhileItsProcessLives() throws Exception {
        GatewayHome home = new GatewayHome(folder);
        assertTrue(home.running().isEmpty());
        long pid = ProcessHandle.current().pid();
        GatewayHome.Running own = new GatewayHome.Running(pid, "http://127.0.0.1:1", "1", Instant.now());
        home.announce(own);
        assertEquals(own, home.running().orElseThrow());
        home.announce(new GatewayHome.Running(pid, "http://127.0.0.1:1", "1", Instant.EPOCH));
        assertTrue(home.running().isEmpty(), "a later process has the number");
        home.announce(new GatewayHome.Running(Integer.MAX_VALUE, "http://127.0.0.1:1", "1", Instant.now()));
        assertTrue(home.running().isEmpty());
        Files.writeString(folder.resolve("gateway.json"), "{");
        assertTrue(home.running().isEmpty());
    }

    @Test
    void onlyItsOwnAnnouncementIsWithdrawn() throws Exception {
        GatewayHome home = new GatewayHome(folder);
        long pid = ProcessHandle.current().pid();
        home.announce(new GatewayHome.Running(pid, "http://127.0.0.1:1", "1", Instant.now()));
        home.withdraw(pid + 1);
        assertTrue(home.running().isPresent());
        home.withdraw(pid);
        assertTrue(home.running().isEmpty());
    }
}
