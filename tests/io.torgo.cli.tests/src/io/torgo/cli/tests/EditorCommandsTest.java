package io.torgo.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.cli.internal.App;
import io.torgo.cli.internal.Console;
import io.torgo.gateway.fakes.FakeGateway;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor asks the language server to do with a document. */
class EditorCommandsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private Map<String, String> environment;
    private Path document;

    @BeforeEach
    void prepare() throws IOException {
        environment = Map.of("TORGO_HOME", folder.resolve("home").toString());
        document = Files.writeString(folder.resolve("good.maml.md"), FakeGateway.DOCUMENT);
    }

    /** Ends the server only when it has answered: what is open at its end is cancelled. */
    private String answer(String command) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PipedOutputStream editor = new PipedOutputStream();
        Console console = new Console(new PipedInputStream(editor, 1 << 16),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8), false);
        Thread server = new Thread(() -> new App(console, environment).run("lsp", "--stdio"));
        server.start();
        send(editor, "\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{}}");
        send(editor, "\"method\":\"initialized\",\"params\":{}");
        send(editor, "\"id\":7,\"method\":\"workspace/executeCommand\",\"params\":{\"command\":\"" + command
                + "\",\"arguments\":[\"" + document.toUri() + "\"]}");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!out.toString(StandardCharsets.UTF_8).contains("\"id\":7,") && System.nanoTime() - end < 0) {
            Thread.sleep(10);
        }
        send(editor, "\"id\":8,\"method\":\"shutdown\"");
        send(editor, "\"method\":\"exit\"");
        server.join(PATIENCE);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void send(OutputStream editor, String members) throws IOException {
        byte[] message = ("{\"jsonrpc\":\"2.0\"," + members + "}").getBytes(StandardCharsets.UTF_8);
        editor.write(("Content-Length: " + message.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        editor.write(message);
        editor.flush();
    }

    @Test
    void signsAndVerifiesAsTheCommandsDo() throws Exception {
        String signed = answer("torgo.sign");
        assertTrue(signed.contains("ML-DSA-65"), signed);
        assertTrue(Files.exists(folder.resolve("good.maml.md.sig")));
        String verified = answer("torgo.verify");
        assertTrue(verified.contains("\"state\":\"valid\""), verified);
    }

    @Test
    void aGatewayThatCannotBeStartedIsAnAnswer() throws Exception {
        String planned = answer("torgo.plan");
        assertTrue(planned.contains("CLI-NO-INSTALL"), planned);
        assertEquals(-1, planned.indexOf("CLI-INTERNAL"), planned);
    }
}
