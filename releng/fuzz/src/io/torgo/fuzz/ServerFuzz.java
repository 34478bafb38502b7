package io.torgo.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The language server. If the first byte is odd, the rest is the body of one message. Else it is a document and requests
 * about it: what follows the last NUL chooses them, three bytes each (method, line, column).
 */
public final class ServerFuzz {

    private static final String DOCUMENT = "{\"uri\":\"file:///fuzz.maml.md\"";
    private static final int REQUEST_BYTES = 3;
    private static final int MOST_REQUESTS = 4;
    private static final List<String> METHODS = List.of("completion", "hover", "definition", "references",
            "documentHighlight", "prepareRename", "rename", "codeAction", "foldingRange", "selectionRange",
            "documentSymbol", "documentLink", "formatting", "rangeFormatting", "codeLens", "inlayHint",
            "semanticTokens/full", "semanticTokens/range", "diagnostic", "onTypeFormatting");
    private static final long COLD_MILLIS = 30_000;
    private static final long WARM_MILLIS = 4_000;

    private static long patience = COLD_MILLIS;
    private static Conversation conversation = new Conversation(COLD_MILLIS);

    private ServerFuzz() {
    }

    /** Called once before the first execution. */
    public static void fuzzerInitialize() {
        WarmUp.run(ServerFuzz::fuzzerTestOneInput);
        patience = WARM_MILLIS;
    }

    /** One execution. */
    public static void fuzzerTestOneInput(byte[] data) {
        if (conversation.isOver()) {
            conversation = new Conversation(COLD_MILLIS);
        }
        conversation.turnPage();
        if (data.length > 0 && (data[0] & 1) == 1) {
            conversation.send(new String(data, 1, data.length - 1, StandardCharsets.UTF_8));
            conversation.await(conversation.ask("workspace/symbol", "{\"query\":\"x\"}"), patience);
        } else if (data.length > 0) {
            converse(data);
        }
    }

    private static void converse(byte[] data) {
        int end = data.length;
        while (end > 1 && data[end - 1] != 0) {
            end--;
        }
        String text = new String(data, 1, (end == 1 ? data.length : end) - 1, StandardCharsets.UTF_8);
        conversation.tell("textDocument/didOpen", "{\"textDocument\":" + DOCUMENT
                + ",\"languageId\":\"maml\",\"version\":1,\"text\":" + quoted(text) + "}}");
        List<String> asked = new ArrayList<>();
        asked.add(conversation.ask("textDocument/documentSymbol", "{\"textDocument\":" + DOCUMENT + "}}"));
        int last = Math.min(data.length, end + MOST_REQUESTS * REQUEST_BYTES);
        for (int at = end; end > 1 && at + REQUEST_BYTES <= last; at += REQUEST_BYTES) {
            String method = METHODS.get((data[at] & 0xff) % METHODS.size());
            asked.add(conversation.ask("textDocument/" + method, parameters(data[at + 1] & 0xff, data[at + 2] & 0xff)));
        }
        asked.forEach(id -> conversation.await(id, patience));
        conversation.tell("textDocument/didClose", "{\"textDocument\":" + DOCUMENT + "}}");
    }

    private static String parameters(int line, int column) {
        String position = "{\"line\":" + line + ",\"character\":" + column + "}";
        String range = "{\"start\":" + position + ",\"end\":{\"line\":" + (line + column) + ",\"character\":0}}";
        return "{\"textDocument\":" + DOCUMENT + "},\"position\":" + position + ",\"positions\":[" + position
                + "],\"range\":" + range
                + ",\"context\":{\"diagnostics\":[],\"includeDeclaration\":true},\"newName\":\"name-" + column
                + "\",\"ch\":\"\\n\",\"options\":{\"tabSize\":2,\"insertSpaces\":true}}";
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
}
