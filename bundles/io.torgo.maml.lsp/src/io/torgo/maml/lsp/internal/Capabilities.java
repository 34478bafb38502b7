package io.torgo.maml.lsp.internal;

import java.util.List;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DiagnosticRegistrationOptions;
import org.eclipse.lsp4j.DocumentLinkOptions;
import org.eclipse.lsp4j.DocumentOnTypeFormattingOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.FileOperationFilter;
import org.eclipse.lsp4j.FileOperationOptions;
import org.eclipse.lsp4j.FileOperationPattern;
import org.eclipse.lsp4j.FileOperationsServerCapabilities;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.SemanticTokensServerFull;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;

/** What the server says it can do. Nothing stands here that has no answer elsewhere. */
final class Capabilities {

    private static final List<String> COMPLETION_TRIGGERS = List.of(":", "/", "#", "`", "\"", "@", ".", "-");

    private Capabilities() {
    }

    static ServerCapabilities of(ClientTraits traits) {
        ServerCapabilities all = new ServerCapabilities();
        all.setPositionEncoding(traits.encoding().id());
        all.setTextDocumentSync(sync());
        reading(all);
        writing(all);
        all.setExecuteCommandProvider(new ExecuteCommandOptions(Commands.ids()));
        if (traits.pullsDiagnostics()) {
            DiagnosticRegistrationOptions diagnostics = new DiagnosticRegistrationOptions(true, true);
            diagnostics.setIdentifier(Diagnostics.SOURCE);
            all.setDiagnosticProvider(diagnostics);
        }
        all.setWorkspace(workspace());
        return all;
    }

    private static TextDocumentSyncOptions sync() {
        TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
        sync.setOpenClose(true);
        sync.setChange(TextDocumentSyncKind.Incremental);
        sync.setSave(new SaveOptions(false));
        return sync;
    }

    private static void reading(ServerCapabilities all) {
        all.setHoverProvider(true);
        all.setDefinitionProvider(true);
        all.setReferencesProvider(true);
        all.setDocumentHighlightProvider(true);
        all.setDocumentSymbolProvider(true);
        all.setWorkspaceSymbolProvider(true);
        all.setDocumentLinkProvider(new DocumentLinkOptions(true));
        all.setFoldingRangeProvider(true);
        all.setSelectionRangeProvider(true);
        all.setCodeLensProvider(new CodeLensOptions(true));
        all.setInlayHintProvider(true);
        SemanticTokensWithRegistrationOptions tokens = new SemanticTokensWithRegistrationOptions(Tokens.legend());
        tokens.setFull(new SemanticTokensServerFull(true));
        tokens.setRange(true);
        all.setSemanticTokensProvider(tokens);
    }

    private static void writing(ServerCapabilities all) {
        all.setCompletionProvider(new CompletionOptions(true, COMPLETION_TRIGGERS));
        all.setRenameProvider(new RenameOptions(true));
        CodeActionOptions actions = new CodeActionOptions(ActionAnswers.KINDS);
        actions.setResolveProvider(true);
        all.setCodeActionProvider(actions);
        all.setDocumentFormattingProvider(true);
        all.setDocumentRangeFormattingProvider(true);
        all.setDocumentOnTypeFormattingProvider(new DocumentOnTypeFormattingOptions("\n"));
    }

    private static WorkspaceServerCapabilities workspace() {
        WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
        folders.setSupported(true);
        folders.setChangeNotifications(true);
        WorkspaceServerCapabilities workspace = new WorkspaceServerCapabilities(folders);
        FileOperationsServerCapabilities files = new FileOperationsServerCapabilities();
        // A document may lead to any file and through any folder.
        FileOperationFilter everything = new FileOperationFilter(new FileOperationPattern("**/*"));
        everything.setScheme("file");
        files.setWillRename(new FileOperationOptions(List.of(everything)));
        workspace.setFileOperations(files);
        return workspace;
    }
}
