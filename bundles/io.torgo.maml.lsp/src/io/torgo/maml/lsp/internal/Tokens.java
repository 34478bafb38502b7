package io.torgo.maml.lsp.internal;

import io.torgo.maml.ide.Highlight;
import io.torgo.maml.ide.Highlighter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensEdit;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Colours as the protocol's numbers: five for each token, relative to the one before it. */
final class Tokens {

    private static final int SIZE = 5;
    private static final List<String> TYPES = List.of(SemanticTokenTypes.Operator, SemanticTokenTypes.Property,
            SemanticTokenTypes.String, SemanticTokenTypes.Comment, SemanticTokenTypes.Class, SemanticTokenTypes.Macro,
            SemanticTokenTypes.Keyword, SemanticTokenTypes.Number, SemanticTokenTypes.Variable);

    private final Map<URI, Sent> sent = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();

    private record Sent(String id, List<Integer> data) {
    }

    static SemanticTokensLegend legend() {
        return new SemanticTokensLegend(TYPES, List.of());
    }

    SemanticTokens full(View view) {
        Sent now = remember(view, data(view, 0, view.text().length()));
        return new SemanticTokens(now.id, now.data);
    }

    SemanticTokens range(View view, Range range) {
        int from = view.positions().offset(range.getStart());
        return new SemanticTokens(data(view, from, Math.max(from, view.positions().offset(range.getEnd()))));
    }

    /** What has changed since the last answer, or everything where that is not known any more. */
    Either<SemanticTokens, SemanticTokensDelta> delta(View view, String previousId) {
        Sent before = sent.get(view.address());
        Sent now = remember(view, data(view, 0, view.text().length()));
        if (before == null || !before.id.equals(previousId)) {
            return Either.forLeft(new SemanticTokens(now.id, now.data));
        }
        return Either.forRight(new SemanticTokensDelta(edits(before.data, now.data), now.id));
    }

    void forget(URI document) {
        sent.remove(document);
    }

    private Sent remember(View view, List<Integer> data) {
        Sent now = new Sent(Integer.toString(last.incrementAndGet()), data);
        if (view.isOpen()) {
            sent.put(view.address(), now);
        }
        return now;
    }

    private static List<SemanticTokensEdit> edits(List<Integer> before, List<Integer> after) {
        int most = Math.min(before.size(), after.size());
        int same = 0;
        while (same < most && before.get(same).equals(after.get(same))) {
            same++;
        }
        int tail = 0;
        while (tail < most - same
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        if (same == before.size() && same == after.size()) {
            return List.of();
        }
        return List.of(new SemanticTokensEdit(same, before.size() - same - tail,
                new ArrayList<>(after.subList(same, after.size() - tail))));
    }

    private static List<Integer> data(View view, int from, int to) {
        if (view.isLarge()) {
            return List.of();
        }
        List<Highlight> found = Highlighter.highlight(view.text(), from, to);
        List<Integer> data = new ArrayList<>(found.size() * SIZE);
        Position before = new Position(0, 0);
        for (Highlight highlight : found) {
            Position place = view.positions().position(highlight.offset());
            int end = Math.min(highlight.end(), view.document().lines().end(place.getLine() + 1));
            if (end > highlight.offset()) {
                boolean sameLine = place.getLine() == before.getLine();
                data.addAll(List.of(place.getLine() - before.getLine(),
                        place.getCharacter() - (sameLine ? before.getCharacter() : 0),
                        view.positions().units(highlight.offset(), end), type(highlight.kind()), 0));
                before = place;
            }
        }
        return data;
    }

    private static int type(Highlight.Kind kind) {
        return TYPES.indexOf(switch (kind) {
            case DELIMITER -> SemanticTokenTypes.Operator;
            case KEY -> SemanticTokenTypes.Property;
            case VALUE, STRING -> SemanticTokenTypes.String;
            case COMMENT -> SemanticTokenTypes.Comment;
            case HEADING -> SemanticTokenTypes.Class;
            case FENCE -> SemanticTokenTypes.Macro;
            case KEYWORD -> SemanticTokenTypes.Keyword;
            case NUMBER -> SemanticTokenTypes.Number;
            default -> SemanticTokenTypes.Variable;
        });
    }
}
