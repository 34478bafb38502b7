package io.torgo.exec.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.torgo.api.Cancellation;
import io.torgo.api.Outcome;
import io.torgo.api.exec.BlockJob;
import io.torgo.api.exec.BlockResult;
import io.torgo.api.exec.Limits;
import io.torgo.exec.SandboxConfig;
import io.torgo.exec.internal.language.Languages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder behind one that the worker's account may not enter. */
class PrivateMountsTest {

    @TempDir
    Path state;

    @Test
    void aWorkerSeesAFolderThatItsAccountCannotReach() throws Exception {
        SandboxConfig config = SandboxConfig.of(state.resolve("state"));
        Assumptions.assumeTrue(config.bubblewrap().isPresent() && PrivateMounts.possible(),
                "SKIPPED: this needs bubblewrap and a root account that may mount");
        Path closed = Files.createDirectory(state.resolve("closed"));
        Path lent = Files.createDirectory(closed.resolve("lent"));
        Files.writeString(lent.resolve("x.txt"), "seen");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        Runtime plain = Languages.of(config).all().getFirst();
        Runtime runtime = new Runtime("lent", plain.shim(), plain.command(), List.of(lent), false, 0,
                Map.of("TORGO_SITE", lent.toString()), List.of(), true, 0);
        String source = """
                import ctypes, os
                C = ctypes.CDLL(None)
                result = [open("%s/x.txt").read(), C.open(b"%s/y", 0o101, 0o600), C.open(b"/mnt", 0)]
                """.formatted(lent, lent);
        Sandbox sandbox = new Sandbox(config);
        try {
            BlockResult result = sandbox.run(runtime, new BlockJob("block-1", "python", source, Map.of(), null,
                    Limits.DEFAULT), (method, parameters) -> Outcome.ok(null), new Cancellation());
            assertEquals(List.of("seen", -1, -1), result.result(), result.toString());
        } finally {
            sandbox.close();
        }
    }
}
