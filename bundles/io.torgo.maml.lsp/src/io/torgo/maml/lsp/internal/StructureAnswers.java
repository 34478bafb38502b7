package io.torgo.maml.lsp.internal;

import io.torgo.maml.ide.Fold;
import io.torgo.maml.ide.Folds;
import io.torgo.maml.ide.Hint;
import io.torgo.maml.ide.Hints;
import io.torgo.maml.ide.Hovers;
import io.torgo.maml.ide.Link;
import io.torgo.maml.ide.Links;
import io.torgo.maml.ide.Selections;
import io.torgo.maml.ide.workspace.Span;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What can be seen in a document: explanations, folds, selections, links and hints. */
final class StructureAnswers {

    private final Session session;

    StructureAnswers(Session session) {
        this.session = session;
    }

    Optional<Hover> hover(View view, Position position) {
        boolean markdown = session.traits().takesMarkdownInHover();
        return Hovers.at(session.findings().judged(view), view.positions().offset(position)).map(found -> new Hover(
                new MarkupContent(markdown ? MarkupKind.MARKDOWN : MarkupKind.PLAINTEXT,
                        markdown ? found.markdown() : PlainText.of(found.markdown())),
                view.positions().range(found.offset(), found.length())));
    }

    List<FoldingRange> folds(View view) {
        return Folds.of(view.analysis()).stream().map(StructureAnswers::fold).toList();
    }

    private static FoldingRange fold(Fold fold) {
        FoldingRange range = new FoldingRange(fold.startLine() - 1, fold.endLine() - 1);
        range.setKind(FoldingRangeKind.Region);
        return range;
    }

    /** One chain for each position, in their order. */
    List<SelectionRange> selections(View view, List<Position> positions) {
        return positions.stream().map(position -> selection(view, position)).toList();
    }

    private static SelectionRange selection(View view, Position position) {
        List<Span> spans = Selections.around(view.analysis(), view.positions().offset(position));
        SelectionRange around = null;
        for (Span span : spans.reversed()) {
            around = new SelectionRange(view.positions().range(span.offset(), span.length()), around);
        }
        return around;
    }

    List<DocumentLink> links(View view) {
        return Links.of(view.analysis(), view.address()).stream().map(link -> link(view, link)).toList();
    }

    private static DocumentLink link(View view, Link found) {
        return new DocumentLink(view.positions().range(found.offset(), found.length()), found.target().toString());
    }

    /** The link with a remark on where it leads, as of now. */
    DocumentLink resolve(DocumentLink link) {
        Address.parse(link.getTarget()).ifPresent(target -> link.setTooltip(Address.file(target)
                .map(file -> (Files.exists(file) ? "Open " : "Not there: ") + file.getFileName())
                .orElse("Open " + link.getTarget())));
        return link;
    }

    List<InlayHint> hints(View view, Range range) {
        if (view.isLarge()) {
            return List.of();
        }
        int from = view.positions().offset(range.getStart());
        int to = Math.max(from, view.positions().offset(range.getEnd()));
        return Hints.of(view.analysis(), from, to - from).stream().map(hint -> hint(view, hint)).toList();
    }

    private static InlayHint hint(View view, Hint found) {
        InlayHint hint = new InlayHint(view.positions().position(found.offset()), Either.forLeft(found.label()));
        hint.setPaddingLeft(true);
        if (!found.detail().isEmpty()) {
            hint.setTooltip(found.detail());
        }
        return hint;
    }
}
