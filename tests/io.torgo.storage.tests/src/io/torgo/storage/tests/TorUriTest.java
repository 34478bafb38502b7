package io.torgo.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.torgo.storage.TorUri;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TorUriTest {

    @ParameterizedTest
    @CsvSource({"tor://localhost:9050/torgo, localhost, 9050, torgo", "mongodb://tor:9050, tor, 9050, torgo",
            "mongodb://tor:27017/vitals, tor, 27017, vitals", "tor://gate.example/ns, gate.example, 9050, ns",
            "tor://[::1]:9150/a.b, [::1], 9150, a.b"})
    void reads(String text, String host, int port, String namespace) {
        assertEquals(new TorUri(host, port, namespace), TorUri.parse(text).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tor://", "tor://host:0/x", "tor://host:65536/x", "tor://host:99999999999/x",
            "mongodb://localhost:27017/x", "http://tor:9050", "tor://user@host/x", "tor://host/a/../b",
            "tor://ho st/x"})
    void refuses(String text) {
        assertFalse(TorUri.parse(text).isOk(), text);
    }

    @Test
    void saysThatThereIsNoOnionTransport() {
        assertEquals("not available here, stored on embedded peers",
                TorUri.parse("tor://localhost:9050/torgo").orElseThrow().note());
    }
}
