package io.torgo.ide.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.run.ui.internal.command.Homes;
import io.torgo.run.ui.internal.command.Outcome;
import io.torgo.run.ui.internal.command.TorgoCommand;
import io.torgo.run.ui.internal.command.TorgoProcess;
import io.torgo.run.ui.internal.model.Action;
import io.torgo.run.ui.internal.model.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TorgoCommandTest {

    @TempDir
    private Path place;

    @Test
    void thePreferenceComesFirstThenThePropertyThenTheEnvironmentThenThePath() throws IOException {
        Path one = script("one");
        Path two = script("two");
        Path three = script("three");
        Path four = script("four");
        Map<String, String> environment = Map.of("TORGO_COMMAND", three.toString(), "PATH",
                "/nowhere:" + four.getParent());
        assertEquals(Optional.of(one), find(one.toString(), two.toString(), environment));
        assertEquals(Optional.of(two), find("", two.toString(), environment));
        assertEquals(Optional.of(three), find("", null, environment));
        assertEquals(Optional.of(four), find("", null, Map.of("PATH", "/nowhere:" + four.getParent())));
        assertEquals(Optional.empty(), find("", null, Map.of()));
    }

    @Test
    void aPathThatWasSetAndIsWrongIsNotReplacedInSilence() throws IOException {
        Map<String, String> environment = Map.of("PATH", script("good").getParent().toString());
        assertEquals(Optional.empty(), find(place.resolve("absent/torgo").toString(), null, environment));
        assertEquals(Optional.empty(), find("/\u0000/torgo", null, environment));
    }

    @Test
    void passesProgressAndReadsTheAnswer() throws IOException {
        List<String> lines = new CopyOnWriteArrayList<>();
        Path torgo = Recorded.script(place,
                "#!/bin/sh\necho one >&2\necho two >&2\necho \"{\\\"args\\\":\\\"$*\\\"}\"\n");
        Outcome outcome = new TorgoProcess(torgo, place, Map.of())
                .run(Request.of(Action.RUN_TO_HERE, place.resolve("a b.maml.md"), 2).arguments(), lines::add,
                        () -> false);
        assertTrue(outcome.fine());
        assertEquals(List.of("one", "two"), lines);
        assertEquals("run " + place.toAbsolutePath().normalize() + "/a b.maml.md --to 2 --json",
                outcome.answer().path("args").asText());
    }

    @Test
    void anErrorAnswerIsAProblemWithCodeAndCure() throws IOException {
        Path torgo = Recorded.script(place,
                "#!/bin/sh\necho '{\"error\":{\"code\":\"POLICY-1\",\"message\":\"no\",\"cure\":\"ask\"}}'\nexit 4\n");
        Outcome outcome = run(torgo);
        assertEquals(4, outcome.exit());
        assertEquals("POLICY-1", outcome.problem().code());
        assertEquals("ask", outcome.problem().cure());
    }

    @Test
    void whatIsNoJsonIsToldApart() throws IOException {
        assertEquals("IDE-NO-ANSWER",
                run(Recorded.script(place, "#!/bin/sh\necho Segmentation fault\n")).problem().code());
        assertEquals("IDE-NO-ANSWER", run(Recorded.script(place, "#!/bin/sh\nexit 3\n")).problem().code());
        assertEquals("IDE-NOT-STARTED", run(place.resolve("absent")).problem().code());
    }

    @Test
    void cancellingEndsTheProcessAndItsChildren() throws IOException, InterruptedException {
        Path torgo = Recorded.script(place, "#!/bin/sh\nsleep 60 &\necho $! > child\nwait\n");
        long begun = System.nanoTime();
        Outcome outcome = new TorgoProcess(torgo, place, Map.of()).run(List.of(), line -> {},
                () -> Files.exists(place.resolve("child")) && System.nanoTime() - begun > 300_000_000L);
        assertEquals("IDE-CANCELLED", outcome.problem().code());
        long child = Long.parseLong(Files.readString(place.resolve("child")).strip());
        for (int i = 0; i < 100 && alive(child); i++) {
            Thread.sleep(50);
        }
        assertFalse(alive(child));
    }

    /** A process that ended and was not yet collected by its parent counts as ended. */
    private static boolean alive(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "stat");
        return Files.exists(status) && !Files.readString(status).contains(") Z");
    }

    @Test
    void worksInTheNearestFolderWithAHomeOrSettings() throws IOException {
        Path deep = Files.createDirectories(place.resolve("a/b/c"));
        assertEquals(deep, Homes.folder(deep.resolve("x.maml.md")));
        Files.createFile(place.resolve("a/maml.yaml"));
        assertEquals(place.resolve("a"), Homes.folder(deep.resolve("x.maml.md")));
        Files.createDirectory(place.resolve("a/b/.torgo"));
        assertEquals(place.resolve("a/b"), Homes.folder(deep.resolve("x.maml.md")));
        assertEquals(place.resolve("h"), Homes.ofReceipt(place.resolve("h/ledger/receipts/r-1.mu")));
    }

    private Outcome run(Path torgo) {
        return new TorgoProcess(torgo, place, Map.of()).run(List.of("plan"), line -> {}, () -> false);
    }

    private Path script(String folder) throws IOException {
        return Recorded.script(Files.createDirectories(place.resolve(folder)), "#!/bin/sh\n");
    }

    private static Optional<Path> find(String preference, String property, Map<String, String> environment) {
        return new TorgoCommand(preference, name -> property, environment::get).find();
    }
}
