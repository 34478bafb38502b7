package io.torgo.maml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CorpusTest {

    private static final double REFUSED = 0.98;
    private static final double SAME_DEFECT = 0.90;

    @Test
    void agreesWithTheIndex() {
        List<Corpus.Sample> samples = Corpus.load();
        int accepted = 0;
        int refused = 0;
        int reported = 0;
        int first = 0;
        for (Corpus.Sample sample : samples) {
            List<Diagnostic> errors = errors(sample);
            accepted += sample.valid() && errors.isEmpty() ? 1 : 0;
            refused += !sample.valid() && !errors.isEmpty() ? 1 : 0;
            reported += !sample.valid() && Samples.codes(errors).contains("MAML-" + sample.defect()) ? 1 : 0;
            first += !sample.valid() && !errors.isEmpty() && errors.getFirst().code().endsWith(sample.defect()) ? 1 : 0;
            assertEquals(sample.valid(), errors.isEmpty(), sample.file() + " " + errors);
        }
        long valid = samples.stream().filter(Corpus.Sample::valid).count();
        long invalid = samples.size() - valid;
        System.out.printf("corpus: %d of %d valid accepted, %d of %d invalid refused; the index's first defect is "
                + "among ours in %d and is our first in %d%n", accepted, valid, refused, invalid, reported, first);
        assertEquals(valid, accepted);
        assertTrue(refused >= REFUSED * invalid);
        assertTrue(first >= SAME_DEFECT * invalid);
    }

    private static List<Diagnostic> errors(Corpus.Sample sample) {
        return MamlValidator.validate(MamlParser.parse(sample.bytes()), Profile.STRICT_2_0_0).stream()
                .filter(found -> found.severity() == Severity.ERROR).toList();
    }

    @Test
    void reportsEachDefectOfTheQuantumSeed() {
        Corpus.Sample quantum = Corpus.load().stream().filter(sample -> sample.file().startsWith("seed_000_3"))
                .findFirst().orElseThrow();
        List<Diagnostic> errors = errors(quantum);
        assertEquals(List.of("MAML-K01", "MAML-K01", "MAML-K04", "MAML-S01"), Samples.codes(errors));
        String said = errors.stream().map(Diagnostic::message).collect(Collectors.joining(" "));
        for (String word : List.of("permissions", "created_at", "456e7890-f12g", "## Context")) {
            assertTrue(said.contains(word), word);
        }
        assertTrue(errors.stream().noneMatch(error -> error.cure().isBlank() || error.length() == 0));
        assertEquals(3, errors.get(2).line());
        assertEquals(5, errors.get(2).column());
    }

    @Test
    void readsEveryDocumentWithoutLosingAByte() {
        for (Corpus.Sample sample : Corpus.load()) {
            ParsedDocument document = MamlParser.parse(sample.bytes());
            assertArrayEquals(sample.bytes(), document.bytes(), sample.file());
            Places.check(document);
        }
    }

    @Test
    void everyCodeHasAnExplanation() {
        Set<String> reported = new TreeSet<>();
        for (Corpus.Sample sample : Corpus.load()) {
            reported.addAll(Samples.codes(MamlValidator.validate(MamlParser.parse(sample.bytes()),
                    Profile.STRICT_2_0_0)));
        }
        assertFalse(reported.isEmpty());
        reported.forEach(code -> assertTrue(CodeBook.explain(code).isPresent(), code));
    }
}
