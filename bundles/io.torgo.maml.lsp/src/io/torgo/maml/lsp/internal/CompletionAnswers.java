package io.torgo.maml.lsp.internal;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import io.torgo.maml.ide.Completion;
import io.torgo.maml.ide.Completions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.InsertTextMode;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Proposals. What a proposal means is sent when the user looks at it, so that the list comes quickly. */
final class CompletionAnswers {

    private static final int LISTS_KEPT = 4;

    private final Session session;
    private final Map<Integer, List<Completion>> lists = new LinkedHashMap<>();
    private int lastList;

    CompletionAnswers(Session session) {
        this.session = session;
    }

    CompletionList at(View view, Position position) {
        List<Completion> found = Completions.at(view.analysis(), view.positions().offset(position),
                session.workspace());
        int list = keep(found);
        List<CompletionItem> items = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            CompletionItem item = item(found.get(i), view.positions());
            item.setSortText("%04d".formatted(i));
            item.setData(new JsonPrimitive(list + ":" + i));
            items.add(item);
        }
        return new CompletionList(false, items);
    }

    private synchronized int keep(List<Completion> found) {
        lists.put(++lastList, found);
        lists.remove(lastList - LISTS_KEPT);
        return lastList;
    }

    private CompletionItem item(Completion found, Positions positions) {
        CompletionItem item = new CompletionItem(found.label());
        item.setKind(kind(found.kind()));
        if (!found.detail().isEmpty()) {
            item.setDetail(found.detail());
        }
        boolean snippet = session.traits().takesSnippets();
        item.setInsertTextFormat(snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText);
        if (session.traits().takesInsertTextMode()) {
            // The text comes with the indentation of its place.
            item.setInsertTextMode(InsertTextMode.AsIs);
        }
        item.setTextEdit(Either.forLeft(new TextEdit(positions.range(found.offset(), found.length()),
                snippet ? found.snippet() : found.plainText())));
        item.setFilterText(filter(found, positions));
        return item;
    }

    /** Clients compare this with what stands in the stretch: the new text where it continues that, else the label. */
    private static String filter(Completion found, Positions positions) {
        String typed = positions.text().substring(found.offset(), found.offset() + found.length()).strip();
        String first = found.plainText().lines().findFirst().orElse("");
        boolean continued = !typed.isEmpty()
                && first.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT));
        return continued ? first : found.label();
    }

    private static CompletionItemKind kind(Completion.Kind kind) {
        return switch (kind) {
            case KEY -> CompletionItemKind.Property;
            case VALUE -> CompletionItemKind.Value;
            case SECTION -> CompletionItemKind.Class;
            case LANGUAGE -> CompletionItemKind.EnumMember;
            case PERMISSION -> CompletionItemKind.Interface;
            case IDENTITY -> CompletionItemKind.Reference;
            case MODULE -> CompletionItemKind.Module;
            case FILE -> CompletionItemKind.File;
            case TEMPLATE -> CompletionItemKind.Snippet;
            case ACTION -> CompletionItemKind.Event;
            default -> CompletionItemKind.Text;
        };
    }

    /** The item with its documentation; as it is where its list is forgotten. */
    CompletionItem resolve(CompletionItem item) {
        String meaning = meaning(item.getData());
        if (!meaning.isEmpty()) {
            boolean markdown = session.traits().takesMarkdownInCompletion();
            item.setDocumentation(new MarkupContent(markdown ? MarkupKind.MARKDOWN : MarkupKind.PLAINTEXT,
                    markdown ? meaning : PlainText.of(meaning)));
        }
        return item;
    }

    private synchronized String meaning(Object data) {
        if (!(data instanceof JsonElement element) || !element.isJsonPrimitive()) {
            return "";
        }
        String[] parts = element.getAsString().split(":", -1);
        try {
            List<Completion> list = lists.getOrDefault(Integer.valueOf(parts[0]), List.of());
            int index = Integer.parseInt(parts[parts.length - 1]);
            return index >= 0 && index < list.size() ? list.get(index).meaning() : "";
        } catch (NumberFormatException foreign) {
            return "";
        }
    }
}
