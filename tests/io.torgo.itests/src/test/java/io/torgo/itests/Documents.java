package io.torgo.itests;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents for tests, and a small set of readings for them. */
final class Documents {

    /** Name of {@link #READINGS} in the documents' Context. */
    static final String READINGS_NAME = "readings.csv";

    /** Three colonists, the second in a bad way. */
    static final String READINGS = """
            time,subject,sensor,heart_rate,respiration_rate,spo2,systolic_bp,temperature,consciousness,supplemental_oxygen
            2048-03-14T06:00:01Z,colonist-01,band-01,64,17,97,111,36.9,A,no
            2048-03-14T06:00:02Z,colonist-02,band-02,131,26,90,88,39.4,V,yes
            2048-03-14T06:00:03Z,colonist-03,band-03,70,15,98,128,37.0,A,no
            """;

    private Documents() {
    }

    /** A valid document with these Python blocks that may write. */
    static String of(String... blocks) {
        return of(List.of("user://local"), blocks);
    }

    /** @param write who may write, may be empty */
    static String of(List<String> write, String... blocks) {
        String writers = write.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        return """
                ---
                maml_version: "2.0.0"
                id: "urn:uuid:7d444840-9dc0-41d1-b245-5ffdce74fad2"
                type: "mesh_workflow"
                origin: "agent://torgo-tester"
                requires:
                  resources: []
                permissions:
                  read: ["agent://*"]
                  write: [%s]
                  execute: ["gateway://local"]
                verification:
                  method: "ortac-runtime"
                  level: "warn"
                created_at: 2026-11-21T06:00:00Z
                ---

                ## Intent

                Show what the product does.

                ## Context

                dataset: "readings.csv"

                ## Code_Blocks

                %s
                """.formatted(writers,
                IntStream.range(0, blocks.length).mapToObj(index -> "```python\n" + blocks[index].strip() + "\n```\n")
                        .collect(Collectors.joining("\n")));
    }
}
