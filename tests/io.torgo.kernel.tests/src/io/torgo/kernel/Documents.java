package io.torgo.kernel;

import io.torgo.api.run.BlockRange;
import io.torgo.api.run.RunRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Documents and requests that the tests share. */
final class Documents {

    private Documents() {
    }

    /** A valid document with the blocks given, and lines to add to its front matter. */
    static String of(String frontMatter, String... blocks) {
        StringBuilder text = new StringBuilder("""
                ---
                maml_version: "2.0.0"
                id: "urn:uuid:01936f2a-7c00-7a11-8b1e-5f0d6c2a9e41"
                type: "workflow"
                origin: "agent://test"
                permissions:
                  read: ["agent://*"]
                  write: ["agent://test"]
                  execute: ["gateway://local"]
                created_at: 2026-11-21T06:00:00Z
                """).append(frontMatter)
                .append("---\n## Intent\nTest.\n## Context\ndataset: \"vitals.csv\"\n## Code_Blocks\n");
        for (String block : blocks) {
            // a block may begin with its own fence tag
            text.append(block.startsWith("```") ? block : "```python\n" + block).append("\n```\n");
        }
        return text.toString();
    }

    static RunRequest request(String text, Path folder) {
        return new RunRequest("test.maml.md", text.getBytes(StandardCharsets.UTF_8), Optional.of(folder),
                "user://local",
                OptionalLong.of(7), Optional.empty(), Map.of());
    }

    static RunRequest by(String principal, RunRequest request) {
        return new RunRequest(request.name(), request.content(), request.folder(), principal, request.seed(),
                request.policy(), request.input(), request.blocks());
    }

    static RunRequest withBlocks(RunRequest request, BlockRange blocks) {
        return new RunRequest(request.name(), request.content(), request.folder(), request.principal(), request.seed(),
                request.policy(), request.input(), blocks);
    }

    static RunRequest withPolicy(RunRequest request, Path policy) {
        return new RunRequest(request.name(), request.content(), request.folder(), request.principal(), request.seed(),
                Optional.of(policy), request.input());
    }
}
