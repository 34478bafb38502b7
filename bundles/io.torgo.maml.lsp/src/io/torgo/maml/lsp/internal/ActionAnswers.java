package io.torgo.maml.lsp.internal;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.torgo.maml.Profile;
import io.torgo.maml.edit.Fix;
import io.torgo.maml.edit.Fixer;
import io.torgo.maml.edit.TextEdit;
import io.torgo.maml.ide.Actions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Fixes of findings, one by one or all that are safe at once. */
final class ActionAnswers {

    static final String FIX_ALL = CodeActionKind.SourceFixAll + ".maml";
    static final List<String> KINDS = List.of(CodeActionKind.QuickFix, FIX_ALL);

    private final Session session;
    private final Edits edits;

    ActionAnswers(Session session) {
        this.session = session;
        this.edits = new Edits(session);
    }

    List<Either<Command, CodeAction>> at(View view, CodeActionParams params) {
        List<Either<Command, CodeAction>> actions = new ArrayList<>();
        if (!session.traits().takesCodeActions()) {
            return actions;
        }
        List<String> only = params.getContext() == null ? null : params.getContext().getOnly();
        if (wants(only, CodeActionKind.QuickFix)) {
            int from = view.positions().offset(params.getRange().getStart());
            int to = Math.max(from, view.positions().offset(params.getRange().getEnd()));
            Actions.at(session.findings().judged(view), from, to - from)
                    .forEach(fix -> actions.add(Either.forRight(quickFix(view, fix))));
        }
        if (only == null ? !actions.isEmpty() : wants(only, FIX_ALL)) {
            fixAll(view).ifPresent(action -> actions.add(Either.forRight(action)));
        }
        return actions;
    }

    /** A kind is wanted where it or one above it is asked for, or nothing in particular. */
    private static boolean wants(List<String> only, String kind) {
        return only == null || only.isEmpty()
                || only.stream().anyMatch(asked -> kind.equals(asked) || kind.startsWith(asked + "."));
    }

    private CodeAction quickFix(View view, Fix fix) {
        CodeAction action = new CodeAction(fix.title());
        action.setKind(CodeActionKind.QuickFix);
        action.setDiagnostics(List.of(Diagnostics.of(fix.diagnostic(), view.positions())));
        action.setEdit(edits.of(view, fix.edits()));
        if (fix.preferred()) {
            action.setIsPreferred(true);
        }
        return action;
    }

    private Optional<CodeAction> fixAll(View view) {
        CodeAction action = new CodeAction("Fix all that can be fixed safely");
        action.setKind(FIX_ALL);
        if (session.traits().resolvesActionEdits()) {
            JsonObject data = new JsonObject();
            data.addProperty("uri", view.name());
            action.setData(data);
            return Optional.of(action);
        }
        List<TextEdit> changes = safeFixes(view);
        action.setEdit(edits.of(view, changes));
        return changes.isEmpty() ? Optional.empty() : Optional.of(action);
    }

    /** The change that applies all safe fixes. */
    List<TextEdit> safeFixes(View view) {
        Profile profile = session.profile(view.address());
        return TextChange.between(view.text(), Fixer.fix(view.text(), profile).text());
    }

    /** The action with its edit. */
    CompletableFuture<CodeAction> resolve(CodeAction action) {
        if (action.getEdit() != null || !(action.getData() instanceof JsonObject data)) {
            return CompletableFuture.completedFuture(action);
        }
        JsonElement document = data.get("uri");
        if (document == null || !document.isJsonPrimitive()) {
            return CompletableFuture.completedFuture(action);
        }
        return session.answers().about(new TextDocumentIdentifier(document.getAsString()), view -> {
            action.setEdit(edits.of(view, safeFixes(view)));
            return action;
        }, action);
    }
}
