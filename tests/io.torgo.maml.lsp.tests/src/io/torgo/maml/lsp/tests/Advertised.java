package io.torgo.maml.lsp.tests;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The methods behind the capabilities of LSP 3.17 that a server advertises. */
final class Advertised {

    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("hoverProvider", "textDocument/hover"),
            Map.entry("completionProvider", "textDocument/completion"),
            Map.entry("definitionProvider", "textDocument/definition"),
            Map.entry("referencesProvider", "textDocument/references"),
            Map.entry("documentHighlightProvider", "textDocument/documentHighlight"),
            Map.entry("documentSymbolProvider", "textDocument/documentSymbol"),
            Map.entry("workspaceSymbolProvider", "workspace/symbol"),
            Map.entry("codeActionProvider", "textDocument/codeAction"),
            Map.entry("codeLensProvider", "textDocument/codeLens"),
            Map.entry("documentFormattingProvider", "textDocument/formatting"),
            Map.entry("documentRangeFormattingProvider", "textDocument/rangeFormatting"),
            Map.entry("documentOnTypeFormattingProvider", "textDocument/onTypeFormatting"),
            Map.entry("renameProvider", "textDocument/rename"),
            Map.entry("documentLinkProvider", "textDocument/documentLink"),
            Map.entry("foldingRangeProvider", "textDocument/foldingRange"),
            Map.entry("selectionRangeProvider", "textDocument/selectionRange"),
            Map.entry("inlayHintProvider", "textDocument/inlayHint"),
            Map.entry("diagnosticProvider", "textDocument/diagnostic"));
    private static final Map<String, String> RESOLVING = Map.of(
            "completionProvider", "completionItem/resolve",
            "codeActionProvider", "codeAction/resolve",
            "codeLensProvider", "codeLens/resolve",
            "documentLinkProvider", "documentLink/resolve");

    private Advertised() {
    }

    /** All methods that the capabilities promise; fails for a capability that this class does not know. */
    static Set<String> methods(JsonObject capabilities) {
        Set<String> methods = new LinkedHashSet<>(List.of("initialize", "initialized", "shutdown", "exit"));
        capabilities.entrySet().forEach(entry -> methods.addAll(methods(entry.getKey(), entry.getValue())));
        return methods;
    }

    private static List<String> methods(String name, JsonElement value) {
        List<String> methods = new ArrayList<>();
        if (PLAIN.containsKey(name)) {
            methods.add(PLAIN.get(name));
        }
        JsonObject options = value.isJsonObject() ? value.getAsJsonObject() : new JsonObject();
        if (has(options, "resolveProvider")) {
            methods.add(RESOLVING.get(name));
        }
        switch (name) {
            case "textDocumentSync" -> methods.addAll(List.of("textDocument/didOpen", "textDocument/didChange",
                    "textDocument/didClose", "textDocument/didSave"));
            case "renameProvider" -> methods.add("textDocument/prepareRename");
            case "diagnosticProvider" -> methods.add("workspace/diagnostic");
            case "semanticTokensProvider" -> methods.addAll(List.of("textDocument/semanticTokens/full",
                    "textDocument/semanticTokens/full/delta", "textDocument/semanticTokens/range"));
            case "executeCommandProvider" -> options.getAsJsonArray("commands")
                    .forEach(command -> methods.add("workspace/executeCommand " + command.getAsString()));
            case "workspace" -> methods.addAll(workspace(options));
            case "positionEncoding" -> methods.add("initialize");
            default -> {
                if (methods.isEmpty()) {
                    throw new AssertionError("a capability that the session does not know: " + name);
                }
            }
        }
        return methods;
    }

    private static List<String> workspace(JsonObject options) {
        List<String> methods = new ArrayList<>();
        if (options.has("workspaceFolders")) {
            methods.add("workspace/didChangeWorkspaceFolders");
        }
        if (options.has("fileOperations")) {
            options.getAsJsonObject("fileOperations").keySet()
                    .forEach(operation -> methods.add("workspace/" + operation + "Files"));
        }
        return methods;
    }

    private static boolean has(JsonObject options, String name) {
        return options.has(name) && options.get(name).getAsBoolean();
    }
}
