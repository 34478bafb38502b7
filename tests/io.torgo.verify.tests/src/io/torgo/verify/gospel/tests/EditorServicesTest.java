package io.torgo.verify.gospel.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.verify.gospel.Completions;
import io.torgo.verify.gospel.Hover;
import io.torgo.verify.gospel.Outline;
import io.torgo.verify.gospel.Symbol;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the editors propose and tell; a bar marks the place in each text. */
class EditorServicesTest {

    private static final String HEAD = """
            (** What was read. *)
            type reading = { value : float; count : int }

            val add : int -> int -> int
            (** Adds two numbers. *)
            (*@ sum = add left right
            """;

    @Test
    void clausesAreProposedWhereOneMayStart() {
        assertTrue(labels("val f : int -> int\n(*@ r = f x\n  re|").contains("requires"));
        assertEquals("requires", labels("val f : int -> int\n(*@ r = f x\n  req|").getFirst());
        assertTrue(labels("(*@ pred|").contains("predicate"));
    }

    @Test
    void namesOfTheHeaderComeFirst() {
        assertEquals("left", labels(HEAD + "    requires le|").getFirst());
        assertEquals(List.of("right"), labels(HEAD + "    requires righ| > 0 *)"));
    }

    @Test
    void membersOfModulesAndLabelsFollowTheirDot() {
        List<String> members = labels(HEAD + "    ensures Sequence.|");
        assertTrue(members.containsAll(List.of("length", "map", "t")), members::toString);
        assertFalse(members.contains("requires"), members::toString);
        List<String> labels = labels(HEAD + "    ensures r.c|");
        assertEquals(List.of("count"), labels);
        assertTrue(labels(HEAD + "    ensures forall i. |").contains("left"));
    }

    @Test
    void typesFollowAColon() {
        assertTrue(labels(HEAD + "    ensures forall i : rea|").contains("reading"));
        assertTrue(labels("val f : in|").contains("int"));
    }

    @Test
    void nothingIsProposedInComments() {
        assertEquals(List.of(), labels("(* re| *)"));
        assertEquals(List.of(), labels("val f : int (* re|"));
    }

    private static List<String> labels(String marked) {
        int at = marked.indexOf('|');
        return Completions.at(marked.replace("|", ""), at).stream().map(Completions.Proposal::label).toList();
    }

    @Test
    void hoverTellsTypesAndDocumentation() {
        String text = HEAD + "    requires left > 0\n    ensures sum > right /\\ Sequence.length [] = 0 *)\n";
        assertEquals("```ocaml\nleft : integer\n```", hover(text, "left > 0"));
        assertTrue(hover(text, "requires").startsWith("**requires** \u2014 "));
        assertEquals("```ocaml\nval add : int -> int -> int\n```\n\nAdds two numbers.", hover(text, "add left"));
        assertTrue(hover(text, "reading").endsWith("What was read."));
        assertTrue(hover(text, "length []").contains("'a sequence -> integer"));
        assertTrue(hover(text, "/\\").endsWith("Both hold."));
        assertEquals(Optional.empty(), Hover.at(text, text.length()));
        assertEquals(Optional.empty(), Hover.at("", 0));
    }

    private static String hover(String text, String word) {
        return Hover.at(text, text.indexOf(word) + 1).map(Hover.Note::markdown).orElse("");
    }

    @Test
    void theOutlineNestsWhatIsDeclared() {
        List<Symbol> symbols = Outline.of(HEAD + "    ensures true *)\n"
                + "module M : sig\n  (*@ predicate p (x : integer) = x > 0 *)\n  exception E of int\nend\n");
        assertEquals(List.of("reading", "add", "M"), symbols.stream().map(Symbol::name).toList());
        assertEquals(List.of("value", "count"), symbols.getFirst().children().stream().map(Symbol::name).toList());
        Symbol predicate = symbols.getLast().children().getFirst();
        assertEquals(Symbol.Kind.PREDICATE, predicate.kind());
        assertEquals("predicate p (x : integer) = x > 0", predicate.detail());
    }
}
