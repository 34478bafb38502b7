package io.torgo.crypto.tests;

import io.torgo.crypto.KeyRing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process that opens a key ring and tells the fingerprints on standard output. */
final class OpenedKeys {

    private OpenedKeys() {
    }

    public static void main(String[] arguments) throws IOException {
        try (KeyRing ring = KeyRing.open(Path.of(arguments[0])).orElseThrow()) {
            String prints = ring.signing().fingerprint() + " " + ring.recipient().fingerprint();
            System.out.write(prints.getBytes(StandardCharsets.US_ASCII));
            System.out.flush();
        }
    }
}
