package io.torgo.exec.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed gateway has left is removed where that is possible, and does not matter where it is not. */
class ChannelsTest {

    private static final String NOBODY = "run-999999999-";

    @TempDir
    Path state;

    @Test
    void whatCannotBeSweptIsLeft() throws IOException {
        Path stubborn = Files.createDirectories(state.resolve(NOBODY + "1").resolve("folder").resolve("inner"));
        Path file = Files.writeString(state.resolve(NOBODY + "2"), "no folder");
        Path ordinary = Files.createDirectory(state.resolve(NOBODY + "3"));
        Files.writeString(ordinary.resolve("worker-0"), "");
        new Channels(state).close();
        assertTrue(Files.exists(stubborn) && Files.exists(file));
        assertFalse(Files.exists(ordinary));
    }
}
