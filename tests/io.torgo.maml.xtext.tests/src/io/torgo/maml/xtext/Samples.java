package io.torgo.maml.xtext;

/** Documents that the tests read. */
final class Samples {

    /** A valid document with CR LF in one place and a last line without a break. */
    static final String GOOD = """
            ---
            maml_version: "2.0.0"
            id: "urn:uuid:01936f2a-7c00-7a11-8b1e-5f0d6c2a9e41"
            type: "mesh_workflow"  # what it is
            origin: "agent://torgo-agent"
            permissions:
              read: ["agent://torgo-*"]
              write: ["agent://torgo-agent"]
              execute: ["gateway://local"]
            created_at: 2026-11-21T06:00:00Z
            ---
            ## Intent
            Say hello.\r
            ## Context
            nodes: 3
            ## Code_Blocks
            ```python
            # greets
            for name in ["a", "b"]:
                print(name, 42)
            ```
            ## History
            - 2026-11-21T06:00:00Z: [CREATE] Written by `user://author`.""";

    private Samples() {
    }
}
