package io.torgo.verify.gospel.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.verify.SpecReport;
import io.torgo.verify.gospel.Dialect;
import io.torgo.verify.gospel.GospelChecker;
import io.torgo.verify.gospel.GospelParser;
import io.torgo.verify.gospel.Item;
import io.torgo.verify.gospel.Parsed;
import io.torgo.verify.gospel.Span;
import io.torgo.verify.gospel.SpecClause;
import io.torgo.verify.gospel.Term;
import io.torgo.verify.gospel.ValueSpec;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How texts are read: what binds tighter, where each node is, and that no text breaks the parser. */
class ParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "a /\\ b \\/ c -> d | (((a /\\ b) \\/ c) -> d)",
            "a -> b -> c | (a -> (b -> c))",
            "not a = b /\\ c | (not((a = b)) /\\ c)",
            "a + b * c - d | ((a + (b * c)) - d)",
            "f x + g y z | (f(x) + g(y,z))",
            "- f x | -(f(x))",
            "old x + y | (old(x) + y)",
            "old s[i] | old(s[i])",
            "a <= b < c | chain(a <= b < c)",
            "x :: y :: z | (x :: (y :: z))",
            "x `f` y + z | ((x f y) + z)",
            "if a then b else c /\\ d | if(a,b,(c /\\ d))",
            "let x = a in x /\\ b | let((x /\\ b))",
            "a = 1 \\/ forall i. p i /\\ b | ((a = 1) \\/ forall((p(i) /\\ b)))",
            "fun x -> x -> y | fun((x -> y))",
            "x mod y | x(mod,y)",
            "m[k -> v][j] | m[k->v][j]",
            "a.f.g | a.f.g",
            "M.N.f x | M.N.f(x)",
            "s[1 ..] ++ s[.. 2] | (s[1..] ++ s[..2])"})
    void operatorsBindAsTheLanguageSays(String source, String expected) {
        Parsed parsed = GospelParser.parse("(*@ axiom t : " + source + " *)");
        assertTrue(parsed.findings().isEmpty(), () -> parsed.findings().toString());
        assertEquals(expected, shown(((Item.Axiom) parsed.ast().items().getFirst()).term()));
    }

    private static String shown(Term term) {
        return switch (term) {
            case Term.Variable variable -> variable.path().text();
            case Term.IntegerLiteral literal -> literal.value().toString();
            case Term.Binary binary -> "(" + shown(binary.left()) + " " + binary.operator().text() + " "
                    + shown(binary.right()) + ")";
            case Term.Unary unary -> unary.operator().text() + "(" + shown(unary.operand()) + ")";
            case Term.Apply apply -> shown(apply.function()) + "("
                    + String.join(",", apply.arguments().stream().map(ParserTest::shown).toList()) + ")";
            case Term.Old old -> "old(" + shown(old.term()) + ")";
            case Term.Index index -> shown(index.term()) + "[" + shown(index.index()) + "]";
            case Term.Update update -> shown(update.term()) + "[" + shown(update.index()) + "->"
                    + shown(update.value()) + "]";
            case Term.Slice slice -> shown(slice.term()) + "[" + slice.from().map(ParserTest::shown).orElse("") + ".."
                    + slice.to().map(ParserTest::shown).orElse("") + "]";
            case Term.Access access -> shown(access.term()) + "." + access.field().text();
            case Term.If choice -> "if(" + shown(choice.condition()) + "," + shown(choice.then()) + ","
                    + shown(choice.otherwise()) + ")";
            case Term.Let let -> "let(" + shown(let.body()) + ")";
            case Term.Quantified quantified -> (quantified.universal() ? "forall(" : "exists(")
                    + shown(quantified.body()) + ")";
            case Term.Function function -> "fun(" + shown(function.body()) + ")";
            case Term.Chain chain -> chain(chain);
            default -> term.getClass().getSimpleName();
        };
    }

    private static String chain(Term.Chain chain) {
        StringBuilder text = new StringBuilder("chain(" + shown(chain.operands().getFirst()));
        for (int i = 0; i < chain.operators().size(); i++) {
            text.append(" ").append(chain.operators().get(i).text()).append(" ")
                    .append(shown(chain.operands().get(i + 1)));
        }
        return text.append(")").toString();
    }

    @Test
    void placesAreExactInUtf16() {
        String text = "(** \uD83D\uDE80 *)\nval f : int -> int\r\n(*@ r = f x\n  requires (* \uD83D\uDE80 *) x > 0 *)";
        Parsed parsed = GospelParser.parse(text);
        Item.Value value = assertInstanceOf(Item.Value.class, parsed.ast().items().getFirst());
        assertEquals("\uD83D\uDE80", value.doc());
        ValueSpec spec = value.spec().orElseThrow();
        SpecClause.Formula clause = (SpecClause.Formula) spec.clauses().getFirst();
        assertEquals(4, clause.span().line());
        assertEquals(3, clause.span().column());
        Span term = clause.term().span();
        assertEquals("x > 0", text.substring(term.start(), term.end()));
        assertEquals(21, term.column());
        assertEquals(26, term.endColumn());
        assertEquals("r = f x", text.substring(spec.header().orElseThrow().span().start(),
                spec.header().orElseThrow().span().end()));
    }

    @Test
    void everyErrorIsFound() {
        SpecReport report = GospelChecker.check("""
                val f : int -> int
                (*@ r = f x
                    requires x >
                    ensures r =
                    ensures r = y *)
                type t = { a : }
                val g : nothing
                (*@ axiom a : 1 *)
                """);
        assertEquals(6, report.findings().size(), () -> report.findings().toString());
    }

    @Test
    void theDialectIsSeen() {
        assertEquals(Dialect.CURRENT, dialect("val f : int -> int\n(*@ r = f x requires x > 0 ensures r > x *)"));
        assertEquals(Dialect.V0_3, dialect("exception E\nval f : int -> int\n(*@ r = f x raises E -> x < 0 *)"));
        assertEquals(Dialect.V0_3, dialect("val f : x:int -> int\n(*@ r = f ~x ensures r > 0 requires x > 0 *)"));
    }

    private static Dialect dialect(String text) {
        return GospelParser.parse(text).ast().dialect();
    }

    @Test
    void whatIsNestedTooDeepIsRefused() {
        assertRefused("(*@ axiom a : " + "(".repeat(20_000) + "True" + ")".repeat(20_000) + " *)");
        assertRefused("(*@ axiom a : 0 = " + "1 + ".repeat(20_000) + "1 *)");
        assertRefused("val f : " + "int -> ".repeat(20_000) + "int");
        assertRefused("module M : sig ".repeat(20_000));
    }

    private static void assertRefused(String text) {
        assertTrue(GospelChecker.check(text).findings().stream().anyMatch(each -> each.code().equals("SPEC-SIZE")));
    }

    @Test
    void typesThatUnfoldBeyondMeasureEndInTime() {
        StringBuilder text = new StringBuilder("(*@ type 'a t0 = 'a * 'a *)\n");
        for (int i = 1; i < 200; i++) {
            text.append("(*@ type 'a t").append(i).append(" = 'a t").append(i - 1).append(" t").append(i - 1)
                    .append(" *)\n");
        }
        text.append("(*@ predicate p (x : integer t199) (y : bool t199) = x = y *)");
        assertTrue(!GospelChecker.check(text.toString()).accepted());
    }

    @Test
    void anyBytesHaveAnAnswer() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String good = """
                type 'a t = { mutable a : 'a list; b : int }
                (*@ mutable model m : 'a sequence with t invariant Sequence.length t.m >= 0 *)
                exception E of int * string
                module M : sig val x : int ref end
                val f : ?a:int -> b:string -> 'a t -> (int * bool) option
                (*@ r, [g : integer] = f ?a ~b t
                    requires forall i : integer. 0 <= i < 3 -> b = "x" \\/ M.(1 = 1)
                    ensures old (t.m)[0 .. 1] = {: 'c' :} /\\ r = { t with a = [] }
                    raises E (x, y) -> match x with 1 | 2 -> True | _ -> False *)
                """;
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
            for (int k = random.nextInt(8); k >= 0; k--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(k == 0 ? 256 : 128);
            }
            SpecReport report = GospelChecker.check("seed " + seed, bytes);
            assertEquals(report.accepted(), report.findings().stream().noneMatch(
                    finding -> finding.severity().equals("error")), "seed " + seed);
        }
    }
}
