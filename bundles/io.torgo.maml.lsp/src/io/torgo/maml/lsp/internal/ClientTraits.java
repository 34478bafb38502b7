package io.torgo.maml.lsp.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.DocumentSymbolCapabilities;
import org.eclipse.lsp4j.HoverCapabilities;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.PublishDiagnosticsCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;

/** What the client can do, by what it said in {@code initialize}; what it does not name it cannot. */
final class ClientTraits {

    private final ClientCapabilities capabilities;

    ClientTraits(ClientCapabilities capabilities) {
        this.capabilities = capabilities == null ? new ClientCapabilities() : capabilities;
    }

    private <T> Optional<T> text(Function<TextDocumentClientCapabilities, T> part) {
        return Optional.ofNullable(capabilities.getTextDocument()).map(part);
    }

    private <T> Optional<T> workspace(Function<WorkspaceClientCapabilities, T> part) {
        return Optional.ofNullable(capabilities.getWorkspace()).map(part);
    }

    private Optional<CompletionItemCapabilities> completionItem() {
        return text(TextDocumentClientCapabilities::getCompletion).map(CompletionCapabilities::getCompletionItem);
    }

    boolean takesSnippets() {
        return completionItem().map(CompletionItemCapabilities::getSnippetSupport).orElse(false);
    }

    boolean takesInsertTextMode() {
        return completionItem().map(CompletionItemCapabilities::getInsertTextModeSupport).isPresent();
    }

    boolean takesMarkdownInCompletion() {
        return completionItem().map(CompletionItemCapabilities::getDocumentationFormat)
                .map(ClientTraits::hasMarkdown).orElse(false);
    }

    boolean takesMarkdownInHover() {
        return text(TextDocumentClientCapabilities::getHover).map(HoverCapabilities::getContentFormat)
                .map(ClientTraits::hasMarkdown).orElse(false);
    }

    private static boolean hasMarkdown(List<String> formats) {
        return formats.contains(MarkupKind.MARKDOWN);
    }

    boolean takesSymbolTrees() {
        return text(TextDocumentClientCapabilities::getDocumentSymbol)
                .map(DocumentSymbolCapabilities::getHierarchicalDocumentSymbolSupport).orElse(false);
    }

    private Optional<CodeActionCapabilities> codeAction() {
        return text(TextDocumentClientCapabilities::getCodeAction);
    }

    boolean takesCodeActions() {
        return codeAction().map(CodeActionCapabilities::getCodeActionLiteralSupport).isPresent();
    }

    /** Whether the edit of an action may be left out until the user chooses it. */
    boolean resolvesActionEdits() {
        return codeAction().filter(action -> Boolean.TRUE.equals(action.getDataSupport()))
                .map(CodeActionCapabilities::getResolveSupport)
                .map(resolve -> resolve.getProperties().contains("edit")).orElse(false);
    }

    /** Whether the client asks for findings; then none are sent unasked. */
    boolean pullsDiagnostics() {
        return text(TextDocumentClientCapabilities::getDiagnostic).isPresent();
    }

    boolean refreshesDiagnostics() {
        return workspace(WorkspaceClientCapabilities::getDiagnostics)
                .map(diagnostics -> diagnostics.getRefreshSupport()).orElse(false);
    }

    boolean takesVersionsOfDiagnostics() {
        return text(TextDocumentClientCapabilities::getPublishDiagnostics)
                .map(PublishDiagnosticsCapabilities::getVersionSupport).orElse(false);
    }

    boolean showsProgress() {
        return Optional.ofNullable(capabilities.getWindow()).map(WindowClientCapabilities::getWorkDoneProgress)
                .orElse(false);
    }

    boolean watchesFiles() {
        return workspace(WorkspaceClientCapabilities::getDidChangeWatchedFiles)
                .map(DidChangeWatchedFilesCapabilities::getDynamicRegistration).orElse(false);
    }

    boolean tellsConfiguration() {
        return workspace(WorkspaceClientCapabilities::getConfiguration).orElse(false);
    }

    boolean takesVersionedEdits() {
        return workspace(WorkspaceClientCapabilities::getWorkspaceEdit)
                .map(WorkspaceEditCapabilities::getDocumentChanges).orElse(false);
    }

    boolean takesFileRenames() {
        return takesVersionedEdits() && workspace(WorkspaceClientCapabilities::getWorkspaceEdit)
                .map(WorkspaceEditCapabilities::getResourceOperations)
                .map(operations -> operations.contains("rename")).orElse(false);
    }

    Encoding encoding() {
        return Encoding.choose(Optional.ofNullable(capabilities.getGeneral())
                .map(general -> general.getPositionEncodings()).orElse(null));
    }
}
