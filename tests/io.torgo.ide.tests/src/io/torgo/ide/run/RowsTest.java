package io.torgo.ide.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.torgo.run.ui.internal.command.Outcome;
import io.torgo.run.ui.internal.command.Problem;
import io.torgo.run.ui.internal.command.TorgoCommand;
import io.torgo.run.ui.internal.model.Action;
import io.torgo.run.ui.internal.model.Headline;
import io.torgo.run.ui.internal.model.Request;
import io.torgo.run.ui.internal.model.Row;
import io.torgo.run.ui.internal.model.Rows;
import io.torgo.run.ui.internal.model.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RowsTest {

    private final AtomicLong clock = new AtomicLong();
    private final Session session = new Session(Request.of(Action.RUN, Path.of("a.maml.md"), -1), clock::get);

    @Test
    void progressShowsStepsBeforeThereIsAnAnswer() {
        session.add("plan: planning a.maml.md");
        session.add("block: running block-1 (python)");
        session.add("block: block-1 ok");
        session.add("block: running block-2 (python)");
        List<Row> rows = Rows.of(session.snapshot());
        assertEquals(List.of("block-1", "block-2", "Progress"), rows.stream().map(Row::label).toList());
        assertEquals(List.of(Row.State.GOOD, Row.State.RUNNING, Row.State.RUNNING),
                rows.stream().map(Row::state).toList());
        assertEquals(new Row.ToBlock(1), rows.get(1).link());
    }

    @Test
    void aRecordedRunShowsResultAndReceipts() {
        clock.set(1_500_000_000L);
        session.finish(new Outcome(0, Recorded.json("run.json"), null));
        List<Row> rows = Rows.of(session.snapshot());
        Row step = row(rows, "block-1");
        assertEquals(Row.State.GOOD, step.state());
        assertEquals("157 ms", step.time());
        assertTrue(step.body().contains("quantum_counts"), step.body());
        List<Row> receipts = row(rows, "Receipts").children();
        assertEquals(new Row.ToReceipt("r-000002"), receipts.get(2).link());
        assertEquals("Run a.maml.md: ok in 1.5 s", Headline.of(session.snapshot()).text());
    }

    @Test
    void aStepShowsItsLogAndWhatItLeft() throws Exception {
        session.finish(new Outcome(0, new ObjectMapper().readTree("""
                {"status":"ok","steps":[{"block":"block-1","status":"ok","millis":1,"cpuMillis":34,
                 "peakBytes":22020096,"log":["ready","done"],"outputs":[{"name":"plot.svg","bytes":2048}]}]}"""),
                null));
        String body = row(Rows.of(session.snapshot()), "block-1").body();
        assertTrue(body.contains("Log\nready\ndone\n"), body);
        assertTrue(body.contains("plot.svg, 2048 bytes"), body);
        assertTrue(body.contains("34 ms of the processor\n21 MiB of memory at most\n"), body);
    }

    @Test
    void aRecordedPlanShowsWhatItNeedsAndMay() {
        session.finish(new Outcome(0, Recorded.json("plan.json"), null));
        List<Row> rows = Rows.of(session.snapshot());
        assertEquals(Row.State.WAITING, row(rows, "block-1").state());
        assertEquals(Row.State.WARNING, row(rows, "Resources").state());
        assertEquals(List.of("blocks", "quantum"),
                row(rows, "Permissions").children().stream().map(Row::label).toList());
    }

    @Test
    void anErrorShowsItsCodeAndCure() {
        session.finish(new Outcome(4, JsonNodeFactory.instance.objectNode(), new Problem("POLICY-1", "denied", "ask")));
        Headline headline = Headline.of(session.snapshot());
        assertEquals(Row.State.BAD, headline.state());
        assertEquals("ask", headline.cure());
        assertTrue(row(Rows.of(session.snapshot()), "POLICY-1").body().contains("Cure: ask"));
    }

    @Test
    void aFailedStepShowsItsOwnError() throws Exception {
        session.finish(new Outcome(1, new ObjectMapper().readTree("""
                {"status":"failed","steps":[{"block":"block-1","language":"python","status":"failed","code":"EXEC-1",
                 "stdout":"before","stderr":"ZeroDivisionError","millis":3}]}"""), null));
        Row step = row(Rows.of(session.snapshot()), "block-1");
        assertEquals(Row.State.BAD, step.state());
        assertEquals("python, failed, EXEC-1", step.summary());
        assertTrue(step.body().contains("ZeroDivisionError") && step.body().contains("before"), step.body());
    }

    @Test
    void withoutACommandItSaysHowToGetOne() {
        session.finish(Outcome.absent());
        assertTrue(Headline.of(session.snapshot()).cure().contains("TORGO_COMMAND"));
        assertEquals("IDE-NO-TORGO", TorgoCommand.ABSENT.code());
    }

    @Test
    void whatANewerCommandAddsIsShownAsItCame() throws Exception {
        session.finish(new Outcome(0, new ObjectMapper().readTree("{\"status\":\"ok\",\"moons\":[1,2]}"), null));
        assertTrue(row(Rows.of(session.snapshot()), "moons").body().contains("2"));
    }

    @Test
    void verdictsOfClausesAreJudged() throws Exception {
        session.finish(new Outcome(1, new ObjectMapper().readTree("""
                {"clauses":[{"kind":"ensures","block":"block-1","verdict":"PROVED"},
                 {"kind":"ensures","block":"block-2","verdict":"FAILED","counterexample":"x = 0"}]}"""), null));
        Row clauses = row(Rows.of(session.snapshot()), "Clauses");
        assertEquals(Row.State.BAD, clauses.state());
        assertEquals(List.of(Row.State.GOOD, Row.State.BAD), clauses.children().stream().map(Row::state).toList());
    }

    private static Row row(List<Row> rows, String label) {
        return rows.stream().filter(row -> row.label().equals(label)).findFirst()
                .orElseThrow(() -> new AssertionError(label + " is not among " + rows));
    }
}
