package io.torgo.benchmarks;

import io.torgo.maml.MamlParser;
import io.torgo.maml.ide.Completions;
import io.torgo.maml.ide.DocumentAnalysis;
import io.torgo.maml.ide.workspace.Workspace;
import java.net.URI;
import java.nio.file.Files;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** What a person waits for while typing: findings after a keystroke, and proposals. */
final class EditorBenchmark implements Benchmark {

    private static final int WARM_UPS = 400;
    private static final int KEYSTROKES = 1_000;
    private static final long SEED = 20_261_121;
    private static final URI DOCUMENT = URI.create("file:///typed.maml.md");

    @Override
    public void run(Setting setting, Report report) throws Exception {
        String example = Files.readString(setting.example("mars-blackout.maml.md"));
        for (int lines : new int[]{1_000, 10_000}) {
            String text = grown(example, lines);
            keystrokes(text, lines, report);
            completions(text, lines, report);
        }
        report.remark("each keystroke inserts a letter at a random place of the document, seed " + SEED);
    }

    /** A document of that many lines: the example with more prose, blocks and history behind each other. */
    private static String grown(String example, int lines) {
        String body = example.substring(example.indexOf("\n## ") + 1);
        StringBuilder text = new StringBuilder(example);
        int count = (int) example.lines().count();
        for (int part = 2; count < lines; part++) {
            text.append('\n').append(body.replace("\n## Intent", "\n## Part " + part));
            count += (int) body.lines().count() + 1;
        }
        return text.toString();
    }

    private static void keystrokes(String text, int lines, Report report) throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        Workspace workspace = new Workspace();
        Samples ours = Samples.seconds(WARM_UPS, KEYSTROKES, () -> {
            workspace.open(DOCUMENT, typed(text, random));
            workspace.diagnostics(DOCUMENT);
        });
        Samples parse = Samples.seconds(WARM_UPS, KEYSTROKES, () -> MamlParser.parse(typed(text, random)));
        report.figure("keystroke to findings, document of " + lines + " lines", "ms", WARM_UPS, ours.millis(),
                "parsing alone", parse.millis());
    }

    private static String typed(String text, RandomGenerator random) {
        int place = random.nextInt(text.length());
        return text.substring(0, place) + (char) ('a' + random.nextInt(26)) + text.substring(place);
    }

    private static void completions(String text, int lines, Report report) throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        Workspace workspace = new Workspace();
        DocumentAnalysis analysis = workspace.open(DOCUMENT, text);
        Samples ours = Samples.seconds(WARM_UPS, KEYSTROKES,
                () -> Completions.at(analysis, lineStart(text, random), workspace));
        Samples parse = Samples.seconds(WARM_UPS, KEYSTROKES, () -> MamlParser.parse(text));
        report.figure("completion at a line's start, document of " + lines + " lines", "ms", WARM_UPS, ours.millis(),
                "parsing alone", parse.millis());
    }

    private static int lineStart(String text, RandomGenerator random) {
        return text.lastIndexOf('\n', random.nextInt(text.length())) + 1;
    }
}
