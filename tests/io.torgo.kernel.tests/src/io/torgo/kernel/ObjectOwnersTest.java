package io.torgo.kernel;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose an object is, across restarts. */
class ObjectOwnersTest {

    @TempDir
    Path home;

    private Path file() {
        return home.resolve("object-owners");
    }

    /** A cancelled run's thread may be interrupted in the middle of storing. */
    @Test
    void anInterruptDoesNotKeepAnOwnerFromBeingNoted() throws IOException {
        ObjectOwners owners = new ObjectOwners(file());
        Thread.currentThread().interrupt();
        owners.add("object-1", "owner");
        assertTrue(Thread.interrupted());
        assertTrue(new ObjectOwners(file()).owns("owner", "object-1"));
    }

    @Test
    void whatFollowsATornLineIsRead() throws IOException {
        new ObjectOwners(file()).add("object-1", "owner");
        Files.writeString(file(), Files.readString(file()) + "object-2\tow");
        new ObjectOwners(file()).add("object-3", "owner");
        ObjectOwners owners = new ObjectOwners(file());
        assertTrue(owners.owns("owner", "object-1"));
        assertFalse(owners.owns("owner", "object-2"));
        assertTrue(owners.owns("owner", "object-3"));
    }
}
