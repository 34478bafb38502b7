package io.torgo.benchmarks;

import io.torgo.maml.MamlParser;
import io.torgo.maml.MamlValidator;
import io.torgo.maml.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.parser.Parser;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Parsing and validating documents, against the Markdown and the YAML library without any validation. */
final class LanguageBenchmark implements Benchmark {

    private static final int RUNS = 9;
    private static final int PARSED_A_RUN = 250;
    private static final Parser MARKDOWN = Parser.builder().build();
    private static final String BASELINE = "commonmark-java parses the body, snakeyaml-engine composes the front matter";

    @Override
    public void run(Setting setting, Report report) throws Exception {
        measure("the examples", setting.examples(), report);
        List<Path> corpus = setting.corpus();
        if (corpus.isEmpty()) {
            report.remark("no shared corpus found by TORGO_SHARED or above the project: not measured");
        } else {
            measure("the shared corpus", corpus, report);
        }
    }

    private static void measure(String name, List<Path> files, Report report) throws Exception {
        List<byte[]> documents = read(files);
        int rounds = Math.max(1, PARSED_A_RUN / documents.size());
        int warmUps = 6;
        Samples ours = Samples.seconds(warmUps, RUNS, () -> parseAll(documents, rounds));
        Samples theirs = Samples.seconds(warmUps, RUNS, () -> composeAll(documents, rounds));
        double count = (double) rounds * documents.size();
        double megabytes = rounds * documents.stream().mapToDouble(bytes -> bytes.length).sum() / 1e6;
        String what = "parse and validate " + name + ", " + documents.size() + " documents, "
                + Figure.number(megabytes / rounds * 1e3) + " kB";
        report.figure(what, "documents/s", warmUps, ours.rate(count), BASELINE, theirs.rate(count));
        report.figure(what, "MB/s", warmUps, ours.rate(megabytes), BASELINE, theirs.rate(megabytes));
    }

    private static List<byte[]> read(List<Path> files) throws IOException {
        List<byte[]> documents = new ArrayList<>();
        for (Path file : files) {
            documents.add(Files.readAllBytes(file));
        }
        return documents;
    }

    private static void parseAll(List<byte[]> documents, int rounds) {
        for (int round = 0; round < rounds; round++) {
            documents.forEach(bytes -> MamlValidator.validate(MamlParser.parse(bytes), Profile.STRICT_2_0_0));
        }
    }

    private static void composeAll(List<byte[]> documents, int rounds) {
        for (int round = 0; round < rounds; round++) {
            documents.forEach(LanguageBenchmark::compose);
        }
    }

    private static void compose(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int begin = text.indexOf("---");
        int end = begin < 0 ? -1 : text.indexOf("\n---", begin + 3);
        MARKDOWN.parse(end < 0 ? text : text.substring(end + 4));
        try {
            new Compose(LoadSettings.builder().build()).composeString(end < 0 ? "" : text.substring(begin + 3, end));
        } catch (YamlEngineException e) {
            // many documents of the corpus are wrong on purpose; finding that out is the library's work here
        }
    }
}
