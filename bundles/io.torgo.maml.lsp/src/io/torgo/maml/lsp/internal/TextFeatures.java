package io.torgo.maml.lsp.internal;

import io.torgo.maml.edit.Formatter;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.TextDocumentService;

/** The requests about one document, each handed to the class that answers it. */
public final class TextFeatures implements TextDocumentService {

    private final Session session;
    private final CompletionAnswers completions;
    private final NavigationAnswers navigation;
    private final ActionAnswers actions;
    private final StructureAnswers structure;
    private final LensAnswers lenses = new LensAnswers();
    private final Tokens tokens = new Tokens();
    private final SpecDocuments specs;

    TextFeatures(Session session) {
        this.session = session;
        this.completions = new CompletionAnswers(session);
        this.navigation = new NavigationAnswers(session);
        this.actions = new ActionAnswers(session);
        this.structure = new StructureAnswers(session);
        this.specs = new SpecDocuments(session);
    }

    /** Answers about a specification that is open; empty for every other document. */
    private <T> Optional<CompletableFuture<T>> ofSpec(TextDocumentIdentifier document,
            Function<SpecDocuments.Spec, T> question) {
        return specs.find(document.getUri())
                .map(spec -> Answers.on(session.threads().pool(), () -> question.apply(spec)));
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        URI document = Address.of(params.getTextDocument().getUri());
        if (SpecDocuments.isSpec(document)) {
            specs.open(document, params.getTextDocument());
        } else {
            session.documents().open(params.getTextDocument());
        }
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        specs.change(Address.of(params.getTextDocument().getUri()), params);
        session.documents().change(params);
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        URI document = Address.of(params.getTextDocument().getUri());
        specs.close(document);
        if (session.documents().isOpen(document)) {
            session.documents().close(document);
            tokens.forget(document);
            session.checks().closed(document);
            session.publisher().closed(document, params.getTextDocument().getUri());
        }
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        session.checks().saved(Address.of(params.getTextDocument().getUri()));
    }

    @Override
    public CompletableFuture<DocumentDiagnosticReport> diagnostic(DocumentDiagnosticParams params) {
        return ofSpec(params.getTextDocument(), SpecAnswers::report).orElseGet(
                () -> session.reports().document(params));
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
        boolean markdown = session.traits().takesMarkdownInCompletion();
        return this.<Either<List<CompletionItem>, CompletionList>>ofSpec(params.getTextDocument(),
                spec -> Either.forRight(SpecAnswers.completions(spec, params.getPosition(), markdown)))
                .orElseGet(() -> session.answers().about(params.getTextDocument(),
                        view -> Either.forRight(completions.at(view, params.getPosition())),
                        Either.forLeft(List.of())));
    }

    @Override
    public CompletableFuture<CompletionItem> resolveCompletionItem(CompletionItem item) {
        return Answers.on(session.threads().pool(), () -> completions.resolve(item));
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams params) {
        boolean markdown = session.traits().takesMarkdownInHover();
        return ofSpec(params.getTextDocument(),
                spec -> SpecAnswers.hover(spec, params.getPosition(), markdown).orElse(null)).orElseGet(
                        () -> session.answers().maybe(params.getTextDocument(),
                                view -> structure.hover(view, params.getPosition())));
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
            DefinitionParams params) {
        return session.answers().list(params.getTextDocument(),
                view -> navigation.definition(view, params.getPosition())).thenApply(Either::forLeft);
    }

    @Override
    public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
        return session.answers().list(params.getTextDocument(), view -> navigation.references(view,
                params.getPosition(), params.getContext().isIncludeDeclaration())).thenApply(found -> found);
    }

    @Override
    public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(DocumentHighlightParams params) {
        return session.answers().list(params.getTextDocument(),
                view -> navigation.highlights(view, params.getPosition())).thenApply(found -> found);
    }

    @Override
    public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(
            PrepareRenameParams params) {
        return session.answers().maybe(params.getTextDocument(),
                view -> navigation.renameable(view, params.getPosition()).map(Either3::forSecond));
    }

    @Override
    public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
        return session.answers().about(params.getTextDocument(),
                view -> navigation.rename(view, params.getPosition(), params.getNewName()), null);
    }

    @Override
    public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
            DocumentSymbolParams params) {
        boolean tree = session.traits().takesSymbolTrees();
        return ofSpec(params.getTextDocument(), spec -> SpecAnswers.symbols(spec, tree)).orElseGet(
                () -> session.answers().list(params.getTextDocument(), view -> Symbols.of(view, tree)));
    }

    @Override
    public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
        return session.answers().list(params.getTextDocument(), structure::folds);
    }

    @Override
    public CompletableFuture<List<SelectionRange>> selectionRange(SelectionRangeParams params) {
        return session.answers().list(params.getTextDocument(),
                view -> structure.selections(view, params.getPositions()));
    }

    @Override
    public CompletableFuture<List<DocumentLink>> documentLink(DocumentLinkParams params) {
        return session.answers().list(params.getTextDocument(), structure::links);
    }

    @Override
    public CompletableFuture<DocumentLink> documentLinkResolve(DocumentLink link) {
        return Answers.on(session.threads().pool(), () -> structure.resolve(link));
    }

    @Override
    public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
        return session.answers().list(params.getTextDocument(), view -> structure.hints(view, params.getRange()));
    }

    @Override
    public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
        return session.answers().list(params.getTextDocument(), lenses::of).thenApply(found -> found);
    }

    @Override
    public CompletableFuture<CodeLens> resolveCodeLens(CodeLens lens) {
        return Answers.on(session.threads().pool(), () -> lenses.resolve(lens));
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
        return session.answers().list(params.getTextDocument(), view -> actions.at(view, params));
    }

    @Override
    public CompletableFuture<CodeAction> resolveCodeAction(CodeAction action) {
        return actions.resolve(action);
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
        return session.answers().list(params.getTextDocument(),
                view -> Edits.of(Formatter.format(view.document()), view.positions())).thenApply(edits -> edits);
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> rangeFormatting(DocumentRangeFormattingParams params) {
        return session.answers().list(params.getTextDocument(),
                view -> Edits.of(TypedLines.format(view, params.getRange()), view.positions()))
                .thenApply(edits -> edits);
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> onTypeFormatting(DocumentOnTypeFormattingParams params) {
        return session.answers().list(params.getTextDocument(),
                view -> Edits.of(TypedLines.after(view, params.getPosition()), view.positions()))
                .thenApply(edits -> edits);
    }

    @Override
    public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
        return session.answers().about(params.getTextDocument(), tokens::full, new SemanticTokens(List.of()));
    }

    @Override
    public CompletableFuture<Either<SemanticTokens, SemanticTokensDelta>> semanticTokensFullDelta(
            SemanticTokensDeltaParams params) {
        return session.answers().about(params.getTextDocument(),
                view -> tokens.delta(view, params.getPreviousResultId()),
                Either.forLeft(new SemanticTokens(List.of())));
    }

    @Override
    public CompletableFuture<SemanticTokens> semanticTokensRange(SemanticTokensRangeParams params) {
        return session.answers().about(params.getTextDocument(), view -> tokens.range(view, params.getRange()),
                new SemanticTokens(List.of()));
    }
}
