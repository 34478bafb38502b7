package io.torgo.gateway.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.torgo.gateway.fakes.FakeWorkflows;
import io.torgo.gateway.wire.Json;
import io.torgo.gateway.wire.JsonRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Reading, writing, and the shape of a run. */
class JsonTest {

    private static Object read(String json) throws IOException {
        return Json.value(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void writesWhatItReads() throws IOException {
        String json = "{\"a\":[1,2.5,-3,true,false,null,\"ä\\u0000\\\"\"],\"b\":{},"
                + "\"c\":123456789012345678901234567890}";
        assertEquals(json, Json.text(read(json)));
    }

    @Test
    void whatIsNoNumberIsNull() {
        assertEquals("[null,null,1.5]", Json.text(Arrays.asList(Double.NaN, Double.POSITIVE_INFINITY, 1.5)));
    }

    @Test
    void refusesWhatIsNotStrict() {
        for (String json : List.of("", "{\"a\":1,\"a\":2}", "{} 1", "[1", "'a'", "NaN", "9".repeat(101),
                "[".repeat(65) + "]".repeat(65))) {
            assertThrows(IOException.class, () -> read(json), json);
        }
    }

    @Test
    void readsSixtyFourLevels() throws IOException {
        read("[".repeat(64) + "]".repeat(64));
    }

    @Test
    @SuppressWarnings("unchecked")
    void aRunHasTheFieldsOfTheContract() throws IOException {
        Map<String, Object> run = Json.object(Json.bytes(JsonRun.of(FakeWorkflows.good("doc", 7))));
        assertEquals(Set.of("status", "document", "run", "seed", "steps", "relay", "relays", "storage", "objects",
                "circuits", "triage", "triage_method", "anomalies", "anomaly_threshold", "anomaly_method",
                "anomaly_scored", "receipts", "warnings", "clauses"), run.keySet());
        Map<String, Object> relay = (Map<String, Object>) run.get("relay");
        assertEquals(Map.of("p50", 12.5, "p95", 40.0, "p99", 61.25), relay.get("latency_ms"));
        assertEquals(true, relay.get("simulated"));
        Map<String, Object> secondHop = ((List<Map<String, Object>>) relay.get("by_hops")).get(1);
        assertEquals(Set.of("hops", "delivered", "p50", "p95", "p99"), secondHop.keySet());
        assertEquals(null, secondHop.get("p50"));
        Map<String, Object> storage = (Map<String, Object>) run.get("storage");
        assertEquals("00112233445566778899aabbccddeeff", storage.get("object"));
        assertEquals("stored on embedded peers", storage.get("note"));
        assertEquals(List.of("r-000001"), run.get("receipts"));
        Map<String, Object> step = ((List<Map<String, Object>>) run.get("steps")).get(0);
        assertEquals(Set.of("block", "language", "status", "code", "stdout", "stderr", "result", "millis",
                "cpuMillis", "peakBytes", "outputs", "log"), step.keySet());
        assertFalse(run.containsKey("error"));
    }
}
