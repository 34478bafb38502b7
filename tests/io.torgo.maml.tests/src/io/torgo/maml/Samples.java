package io.torgo.maml;

import java.util.List;

/** Documents that the tests start from. */
final class Samples {

    static final String HEAD = """
            ---
            maml_version: "2.0.0"
            id: "urn:uuid:018f3c2e-7b1a-7c3d-9e4f-5a6b7c8d9e0f"
            type: "workflow"
            origin: "agent://station-7"
            requires:
              libs: ["numpy>=2", "scipy"]
              resources: ["cuda"]
            permissions:
              read: ["agent://*"]
              execute: ["gateway://local"]
            verification:
              method: "ortac-runtime"
              spec_files: ["relay.mli"]
              level: "strict"
            created_at: 2026-01-31T12:00:00Z
            ---
            """;

    static final String VALID = HEAD + """
            ## Intent
            Relay vital signs.

            ## Context
            site: "north"  # the old one
            runtime: cpython # hint
            note: a#b

            ## Code_Blocks
            ```python
            print("x")
            ```

            ```Bash:disable-run
            echo x
            ```

            ## Input_Schema
            {"type": "object", "properties": {"n": {"type": "integer"}}}

            ## Output_Schema
            ```json
            {"type": "object"}
            ```

            ## History
            - 2026-01-31T12:00:01Z: [CREATE] Document written by `agent://station-7`.
            """;

    private Samples() {
    }

    static List<Diagnostic> judge(String text) {
        return MamlValidator.validate(MamlParser.parse(text), Profile.STRICT_2_0_0);
    }

    static List<Diagnostic> errors(String text) {
        return judge(text).stream().filter(found -> found.severity() == Severity.ERROR).toList();
    }

    static List<String> codes(List<Diagnostic> found) {
        return found.stream().map(Diagnostic::code).toList();
    }

    /** The finding of that code; fails the test where it is not there exactly once. */
    static Diagnostic only(String code, List<Diagnostic> found) {
        List<Diagnostic> matching = found.stream().filter(one -> one.code().equals(code)).toList();
        if (matching.size() != 1) {
            throw new AssertionError(code + " expected once in " + found);
        }
        return matching.getFirst();
    }
}
