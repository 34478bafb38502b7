package io.torgo.fuzz;

import io.torgo.maml.lsp.MamlServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The language server, a whole session in each execution. If the first byte is even the rest is a document and requests
 * about it: what follows the last NUL chooses them, three bytes each (method, line, column). If it is odd the rest goes
 * to the server as it is.
 */
public final class ServerFuzz {

    private static final String DOCUMENT = "file:///fuzz.maml.md";
    private static final int REQUEST_BYTES = 3;
    private static final int MOST_REQUESTS = 8;
    private static final List<String> METHODS = List.of("completion", "hover", "definition", "references",
            "documentHighlight", "prepareRename", "rename", "codeAction", "foldingRange", "selectionRange",
            "documentSymbol", "documentLink", "formatting", "rangeFormatting", "codeLens", "inlayHint",
            "semanticTokens/full", "semanticTokens/range", "diagnostic", "onTypeFormatting");
    private static final MamlServer SERVER = new MamlServer((command, document, block, progress) -> Map.of());

    private ServerFuzz() {
    }

    /** Called once before the first execution. */
    public static void fuzzerInitialize() {
        WarmUp.run(ServerFuzz::fuzzerTestOneInput);
    }

    /** One execution. */
    public static void fuzzerTestOneInput(byte[] data) {
        ByteArrayOutputStream session = new ByteArrayOutputStream();
        send(session, "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{\"capabilities\":{}}}");
        send(session, "{\"jsonrpc\":\"2.0\",\"method\":\"initialized\",\"params\":{}}");
        if (data.length > 0 && (data[0] & 1) == 1) {
            session.write(data, 1, data.length - 1);
        } else if (data.length > 0) {
            converse(session, data);
        }
        send(session, "{\"jsonrpc\":\"2.0\",\"id\":\"end\",\"method\":\"shutdown\"}");
        send(session, "{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}");
        SERVER.serve(new ByteArrayInputStream(session.toByteArray()), OutputStream.nullOutputStream());
    }

    private static void converse(ByteArrayOutputStream session, byte[] data) {
        int end = data.length;
        while (end > 1 && data[end - 1] != 0) {
            end--;
        }
        String text = new String(data, 1, Math.max(0, (end == 1 ? data.length : end) - 1), StandardCharsets.UTF_8);
        send(session, "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":\""
                + DOCUMENT + "\",\"languageId\":\"maml\",\"version\":1,\"text\":" + quoted(text) + "}}}");
        int last = Math.min(data.length, end + MOST_REQUESTS * REQUEST_BYTES);
        for (int at = end; end > 1 && at + REQUEST_BYTES <= last; at += REQUEST_BYTES) {
            send(session, request(at, data[at] & 0xff, data[at + 1] & 0xff, data[at + 2] & 0xff));
        }
    }

    private static String request(int id, int method, int line, int column) {
        String position = "{\"line\":" + line + ",\"character\":" + column + "}";
        String range = "{\"start\":" + position + ",\"end\":{\"line\":" + (line + column) + ",\"character\":0}}";
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"textDocument/"
                + METHODS.get(method % METHODS.size()) + "\",\"params\":{\"textDocument\":{\"uri\":\"" + DOCUMENT
                + "\"},\"position\":" + position + ",\"positions\":[" + position + "],\"range\":" + range
                + ",\"context\":{\"diagnostics\":[],\"includeDeclaration\":true},\"newName\":\"name-" + column
                + "\",\"ch\":\"\\n\",\"options\":{\"tabSize\":2,\"insertSpaces\":true}}}";
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c < ' ' || c == '"' || c == '\\' || c > '~') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private static void send(ByteArrayOutputStream session, String message) {
        byte[] body = message.getBytes(StandardCharsets.UTF_8);
        session.writeBytes(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        session.writeBytes(body);
    }
}
