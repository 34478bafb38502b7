package io.torgo.exec.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.Cancellation;
import io.torgo.api.exec.BlockResult;
import io.torgo.api.exec.BlockResult.OutputFile;
import io.torgo.api.exec.BlockResult.Status;
import io.torgo.exec.SandboxConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Output files, and the end on request. */
class HandoverTest {

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void start() throws IOException {
        desk = new Desk(SandboxConfig.of(folder.resolve("state")));
        desk.outputs = Optional.of(Files.createDirectory(folder.resolve("kept")));
    }

    @AfterEach
    void stop() {
        if (desk != null) {
            desk.close();
        }
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> files = Files.walk(desk.outputs.orElseThrow())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> desk.outputs.orElseThrow().relativize(file).toString()).sorted().toList();
        }
    }

    @Test
    void regularFilesAreHandedOver() throws Exception {
        BlockResult result = desk.good("python", """
                import os
                open('/out/a.txt', 'w').write('hello')
                os.makedirs('/out/sub/deep')
                open('/out/sub/deep/b.bin', 'wb').write(bytes(range(256)) * 3000)
                open('/out/empty', 'w').close()
                os.symlink('/usr/bin/python3', '/out/link')
                os.symlink('/usr', '/out/folder')
                os.mkfifo('/out/pipe')
                """);
        assertEquals(List.of("a.txt", "empty", "sub/deep/b.bin"), kept());
        assertEquals(List.of(5L, 0L, 768_000L), result.outputs().stream().map(OutputFile::bytes).toList());
        for (OutputFile file : result.outputs()) {
            byte[] content = Files.readAllBytes(desk.outputs.orElseThrow().resolve(file.name()));
            assertEquals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)), file.sha256());
        }
    }

    @Test
    void everyLanguageHasTheFolder() throws IOException {
        desk.good("bash", "printf one > /out/bash.txt");
        desk.good("js", "require('fs').writeFileSync('/out/js.txt', Buffer.alloc(700000, 'x'))");
        assertEquals(List.of("bash.txt", "js.txt"), kept());
        assertEquals(700_000, Files.size(desk.outputs.orElseThrow().resolve("js.txt")));
    }

    @Test
    void tooManyOrOddlyNamedFilesAreRefused() throws IOException {
        desk.ends("EXEC-OUTPUT", "python", "for i in range(300): open('/out/f%d' % i, 'w').close()");
        assertEquals(List.of(), kept());
        desk.ends("EXEC-OUTPUT", "python", "open('/out/a', 'w').close()\nopen('/out/.hidden', 'w').close()");
        desk.ends("EXEC-OUTPUT", "python", "open('/out/a', 'w').close()\nopen('/out/A', 'w').close()");
        desk.ends("EXEC-OUTPUT", "python", "open('/out/a\\x1b[2J', 'w').close()");
        assertEquals(List.of(), kept());
    }

    @Test
    void forgedFilesStayInTheFolder() throws IOException {
        for (String name : List.of("../x", "/tmp/x", "a/../../x", "..", "a//b", "a\\\\u0000b")) {
            BlockResult result = desk.run("python", """
                    import os, json
                    frame = json.dumps({"file": "NAME", "data": "eA==", "last": True}) + "\\n"
                    for descriptor in range(3, 20):
                        try:
                            os.write(descriptor, frame.encode())
                        except OSError:
                            pass
                    """.replace("NAME", name));
            assertEquals("EXEC-OUTPUT", result.problem().map(problem -> problem.code()).orElse("none"), name);
        }
        assertEquals(List.of(), kept());
        assertTrue(Files.notExists(folder.resolve("x")));
    }

    @Test
    void withoutAFolderFilesAreThrownAway() {
        desk.outputs = Optional.empty();
        assertEquals(List.of(), desk.good("python", "open('/out/a', 'w').write('x')").outputs());
    }

    @Test
    void failedBlocksLeaveNoFiles() throws IOException {
        desk.ends("EXEC-ERROR", "python", "open('/out/a', 'w').write('x')\nraise ValueError()");
        assertEquals(List.of(), kept());
    }

    @Test
    void blocksEndOnRequest() throws Exception {
        for (String language : List.of("python", "bash", "js")) {
            if (!desk.runner.languages().contains(language)) {
                continue;
            }
            String forever = switch (language) {
                case "python" -> "while True: pass";
                case "bash" -> "sleep 100 & while true; do :; done";
                default -> "for (;;);";
            };
            Cancellation cancellation = new Cancellation();
            CompletableFuture<BlockResult> result = CompletableFuture
                    .supplyAsync(() -> desk.run(language, forever, cancellation));
            Thread.sleep(300);
            long asked = System.nanoTime();
            cancellation.cancel();
            BlockResult ended = result.get(10, TimeUnit.SECONDS);
            assertEquals("EXEC-CANCELLED", ended.problem().orElseThrow().code(), language);
            assertEquals(Status.STOPPED, ended.status());
            assertTrue(System.nanoTime() - asked < TimeUnit.SECONDS.toNanos(3), language + " took long to end");
        }
    }

    @Test
    void whatWasCancelledBeforeIsNotRun() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        assertEquals("EXEC-CANCELLED",
                desk.run("python", "open('/out/a', 'w')", cancellation).problem().orElseThrow().code());
    }
}
