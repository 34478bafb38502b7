package io.torgo.maml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VocabularyTest {

    /** Tab stops and placeholders of a snippet of LSP 3.17; what is left must hold no bare dollar sign. */
    private static final Pattern STOP = Pattern.compile(
            "\\$[0-9]|\\$\\{[0-9](?::[^{}$]*|\\|[^|{}$]+\\|)?\\}");

    @ParameterizedTest
    @EnumSource(Term.Kind.class)
    void everyWordHasAMeaningInSentencesAndATemplate(Term.Kind kind) {
        List<Term> terms = Vocabulary.terms(kind);
        assertFalse(terms.isEmpty());
        assertEquals(terms.size(), new HashSet<>(terms.stream().map(Term::name).toList()).size());
        for (Term term : terms) {
            assertEquals(kind, term.kind());
            assertTrue(term.meaning().matches("\\S.{8,180}[.…]"), term.name() + ": " + term.meaning());
            assertFalse(STOP.matcher(term.template()).replaceAll("").contains("$"), term.template());
            assertEquals(Optional.of(term), Vocabulary.find(kind, term.name()));
        }
    }

    @ParameterizedTest
    @EnumSource(Term.Kind.class)
    void wordsOfTheReferenceComeFirst(Term.Kind kind) {
        List<Boolean> official = Vocabulary.terms(kind).stream().map(Term::official).toList();
        assertTrue(official.contains(true));
        assertFalse(official.subList(official.indexOf(true), official.size()).stream().dropWhile(one -> one)
                .anyMatch(one -> one));
        assertTrue(official.getFirst());
    }

    @Test
    void holdsTheReference() {
        assertEquals(List.of("maml_version", "id", "type", "origin", "requires", "permissions",
                "quantum_security_flag", "created_at", "verification"), names(Term.Kind.KEY).subList(0, 9));
        assertEquals(List.of("prompt", "workflow", "dataset", "agent_blueprint", "api_request", "hybrid_workflow"),
                official(Term.Kind.TYPE));
        assertEquals(List.of("Intent", "Context", "Content", "Code_Blocks", "Input_Schema", "Output_Schema",
                "History"), official(Term.Kind.SECTION));
        assertEquals(List.of("python", "javascript", "ocaml", "qiskit", "bash"), official(Term.Kind.LANGUAGE));
        assertEquals(List.of("CREATE", "VALIDATE", "VERIFY", "WRAP", "TICKET", "EXECUTE", "REFLECT", "ERROR",
                "RECOVERY"), official(Term.Kind.ACTION));
        assertEquals(List.of(".maml.md"), official(Term.Kind.EXTENSION));
    }

    private static List<String> names(Term.Kind kind) {
        return Vocabulary.terms(kind).stream().map(Term::name).toList();
    }

    private static List<String> official(Term.Kind kind) {
        return Vocabulary.terms(kind).stream().filter(Term::official).map(Term::name).toList();
    }

    @Test
    void knowsTheValuesOfAKey() {
        assertEquals(List.of("strict", "warn"),
                Vocabulary.values("verification.level").stream().map(Term::name).toList());
        assertEquals("\"2.0.0\"", Vocabulary.find(Term.Kind.VALUE, "maml_version=2.0.0").orElseThrow().template());
        assertEquals(names(Term.Kind.TYPE), Vocabulary.values("type").stream().map(Term::name).toList());
        assertEquals(List.of(), Vocabulary.values("origin"));
    }

    @Test
    void promisesNoProtectionThatIsNotThere() {
        assertTrue(meaning(Term.Kind.KEY, "quantum_security_flag").contains("protects nothing"));
        assertTrue(meaning(Term.Kind.VALUE, "encryption=AES-2048").contains("128, 192 or 256"));
        assertTrue(meaning(Term.Kind.KEY, "hipaa_compliant").contains("cannot"));
    }

    private static String meaning(Term.Kind kind, String name) {
        return Vocabulary.find(kind, name).orElseThrow().meaning();
    }

    @ParameterizedTest
    @CsvSource({"KEY,dunes_icon,VIAL", "KEY,torgo_version,TORGO", "KEY,mu_validation_file,GLASTONBURY_PLAN",
            "SECTION,MAML_WORKFLOW,GH200", "SCHEME,hive,TORGO"})
    void namesTheDialectOfAWord(Term.Kind kind, String name, Dialect dialect) {
        assertEquals(Optional.of(dialect), Vocabulary.dialect(Vocabulary.find(kind, name).orElseThrow()));
        assertEquals(Optional.empty(), Vocabulary.dialect(Vocabulary.terms(kind).getFirst()));
    }

    /** A template of a key, put into a document, is read as that key; one of a section as that section. */
    @Test
    void templatesAreWhatTheySay() {
        for (Term key : Vocabulary.terms(Term.Kind.KEY)) {
            if (key.name().indexOf('.') < 0) {
                ParsedDocument document = MamlParser.parse("---\n" + filled(key) + "\n---\n");
                assertEquals(List.of(), document.syntaxProblems(), key.template());
                assertEquals(key.name(), document.model().getFrontMatter().getEntries().getFirst().getKey());
            }
        }
        for (Term section : Vocabulary.terms(Term.Kind.SECTION)) {
            ParsedDocument document = MamlParser.parse(Samples.HEAD + filled(section));
            assertEquals(List.of(), document.syntaxProblems(), section.template());
            assertEquals(section.name(), document.model().getSections().getFirst().getName());
        }
    }

    private static String filled(Term term) {
        return Pattern.compile("\\$[0-9]|\\$\\{[0-9](?::([^{}$]*)|\\|([^|,{}$]+)[^|{}$]*\\|)?\\}")
                .matcher(term.template()).replaceAll(stop -> {
                    String text = stop.group(1) == null ? stop.group(2) : stop.group(1);
                    return text == null ? "x" : text;
                });
    }
}
