package io.torgo.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.cli.tests.Shell.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningTest {

    @TempDir
    private Path folder;

    private Path document;
    private Shell shell;

    @BeforeEach
    void prepare() throws Exception {
        document = Files.writeString(folder.resolve("a.maml.md"), "---\nid: x\n---\n## Intent\nx\n");
        shell = new Shell(folder.resolve("home"));
    }

    private String state(Ended ended) throws Exception {
        return String.valueOf(((Map<?, ?>) ended.json().get("signature")).get("state"));
    }

    @Test
    void whatWasSignedVerifiesUntilAByteChanges() throws Exception {
        assertEquals(0, shell.run("--json", "sign", document.toString()).code());
        Ended ended = shell.run("--json", "verify", document.toString());
        assertEquals(0, ended.code(), ended.out());
        assertEquals("valid", state(ended));
        Files.writeString(document, "---\nid: y\n---\n## Intent\nx\n");
        Ended changed = shell.run("--json", "verify", document.toString());
        assertEquals(5, changed.code());
        assertEquals("CLI-BAD-SIGNATURE", changed.errorCode());
    }

    @Test
    void anUnsignedDocumentSaysSo() throws Exception {
        Ended ended = shell.run("--json", "verify", document.toString());
        assertEquals(1, ended.code());
        assertEquals("absent", state(ended));
        assertEquals("CLI-NOT-SIGNED", ended.errorCode());
    }

    @Test
    void aStrangersSignatureNeedsHisKey() throws Exception {
        Path strange = folder.resolve("stranger");
        assertEquals(0, new Shell(strange).run("sign", document.toString()).code());
        Ended unknown = shell.run("--json", "verify", document.toString());
        assertEquals(5, unknown.code());
        assertEquals("unknown-signer", state(unknown));
        String key = strange.resolve("keys").resolve("signing.pub").toString();
        Ended known = shell.run("verify", document.toString(), "--key", key);
        assertEquals(0, known.code(), known.err());
        assertTrue(known.out().contains("signature valid"), known.out());
    }
}
