package io.torgo.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every receipt holds; one changed byte of one receipt is found, and that receipt alone is named. */
class ReceiptsTest {

    private static final int CHANGES_EACH = 8;

    @TempDir
    private Path folder;
    private Torgo torgo;
    private Gateway gateway;
    private List<Path> receipts;
    private final Random random = Surroundings.random("changed bytes of receipts");

    @BeforeEach
    void makeReceipts() throws IOException {
        torgo = new Torgo(folder);
        gateway = torgo.start();
        Files.writeString(folder.resolve(Documents.READINGS_NAME), Documents.READINGS);
        String document = Documents.of("""
                from tor_db import TorStorage
                TorStorage("tor://localhost:9050/torgo").store(data="readings.csv")
                """, "from torgo import sakina\nresult = len(sakina.triage(\"readings.csv\").ranking)");
        assertEquals("ok", gateway.execute(document, folder).has(200).json().get("status").asText());
        try (Stream<Path> files = Files.list(torgo.home().resolve("ledger").resolve("receipts"))) {
            receipts = files.sorted().toList();
        }
        assertTrue(receipts.size() >= 5, receipts::toString);
    }

    @AfterEach
    void end() {
        torgo.close();
    }

    @Test
    void allHold() {
        JsonNode answer = torgo.json("receipts", "verify", "--all").exits(0).json();
        assertEquals(receipts.size(), answer.get("verified").asInt());
        assertTrue(answer.get("failed").isEmpty());
        assertEquals(receipts.size(), answer.get("checkpoint").get("size").asInt());
        assertTrue(answer.get("checkpoint").get("root").asText().matches("[0-9a-f]{64}"), answer::toString);
    }

    @Test
    void aChangedByteIsNamedWhileTheGatewayRuns() throws IOException {
        for (Path receipt : receipts) {
            for (int change = 0; change < CHANGES_EACH; change++) {
                byte[] whole = changeOneByte(receipt);
                names(receipt, verifyAll());
                Files.write(receipt, whole);
            }
        }
        byte[] whole = changeOneByte(receipts.get(1));
        names(receipts.get(1), torgo.json("receipts", "verify", "--all").exits(5).json());
        Files.write(receipts.get(1), whole);
        torgo.json("receipts", "verify", "--all").exits(0);
    }

    private JsonNode verifyAll() {
        return gateway.post("/receipts/verify", Said.JSON.createObjectNode().set("ids", Said.JSON.createArrayNode()))
                .has(200).json();
    }

    @Test
    void aChangedByteIsNamedAfterARestart() throws IOException {
        torgo.run("stop").exits(0);
        Path receipt = receipts.get(random.nextInt(receipts.size()));
        byte[] whole = changeOneByte(receipt);
        names(receipt, torgo.json("receipts", "verify", "--all").exits(5).json());
        torgo.start();
        names(receipt, torgo.json("receipts", "verify", "--all").exits(5).json());
        names(receipt, torgo.json("receipts", "verify", id(receipt)).exits(5).json());
        Files.write(receipt, whole);
        torgo.json("receipts", "verify", "--all").exits(0);
    }

    @Test
    void aDeletedReceiptIsNamed() throws IOException {
        torgo.run("stop").exits(0);
        Files.delete(receipts.get(2));
        names(receipts.get(2), torgo.json("receipts", "verify", "--all").exits(5).json());
    }

    private byte[] changeOneByte(Path receipt) throws IOException {
        byte[] whole = Files.readAllBytes(receipt);
        byte[] changed = whole.clone();
        int place = random.nextInt(changed.length);
        changed[place] ^= (byte) (1 + random.nextInt(255));
        Files.write(receipt, changed);
        return whole;
    }

    private static void names(Path receipt, JsonNode answer) {
        assertEquals(List.of(id(receipt)), answer.get("failed").findValuesAsText("id"), answer::toString);
    }

    private static String id(Path receipt) {
        return receipt.getFileName().toString().replace(".mu", "");
    }
}
