package io.torgo.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.cli.tests.Shell.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gateway that says why it does not start is believed, at once. */
class StartFailureTest {

    private static final long SOON = 30_000_000_000L;

    @TempDir
    private Path folder;

    private Ended verify(String code) throws Exception {
        Path install = FailingGateway.install(folder.resolve("install"), code);
        long begun = System.nanoTime();
        Ended ended = new Shell(folder.resolve("home"), install).run("receipts", "verify", "--all", "--json");
        assertTrue(System.nanoTime() - begun < SOON, "waited for a gateway that had given up");
        return ended;
    }

    @Test
    void damagedLedgerFailsItsVerification() throws Exception {
        Ended ended = verify("LEDGER-DAMAGED");
        assertEquals(5, ended.code(), ended.err());
        assertEquals("LEDGER-DAMAGED", ended.errorCode());
        assertTrue(ended.out().contains("\"message\":\"it is broken\",\"cure\":\"Mend it.\""), ended.out());
    }

    @Test
    void keysThatDoNotOpenAreAnInvalidSignatureToo() throws Exception {
        assertEquals(5, verify("CRYPTO-KEYSTORE-REFUSED").code());
    }

    @Test
    void otherReasonsMeanThatThereIsNoGateway() throws Exception {
        Ended ended = verify("HOME-LAYOUT");
        assertEquals(6, ended.code());
        assertEquals("HOME-LAYOUT", ended.errorCode());
    }

    @Test
    void reasonOfAnEarlierStartIsForgotten() throws Exception {
        assertEquals("HOME-LAYOUT", verify("HOME-LAYOUT").errorCode());
        Ended ended = verify("");
        assertEquals(6, ended.code());
        assertEquals("CLI-GATEWAY-FAILED", ended.errorCode());
        assertFalse(Files.exists(folder.resolve("home/start-failure.json")));
    }
}
