package io.torgo.maml.ui.internal.navigate;

import io.torgo.maml.ide.DocumentAnalysis;
import io.torgo.maml.ide.Link;
import io.torgo.maml.ide.Links;
import io.torgo.maml.ide.workspace.Location;
import io.torgo.maml.ide.workspace.Navigator;
import io.torgo.maml.ide.workspace.Span;
import io.torgo.maml.ui.internal.Background;
import io.torgo.maml.ui.internal.DocumentModel;
import io.torgo.maml.ui.internal.Documents;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;

/** Finds what Ctrl+click and F3 open: files and addresses that the text names, and definitions of names. */
public final class LinkDetector extends AbstractHyperlinkDetector {

    @Override
    public IHyperlink[] detectHyperlinks(ITextViewer viewer, IRegion region, boolean several) {
        IDocument document = viewer.getDocument();
        if (document == null || !Documents.isMaml(document)) {
            return null;
        }
        List<IHyperlink> found = Background.soon(() -> links(document, region.getOffset())).orElse(List.of());
        return found.isEmpty() ? null : found.toArray(IHyperlink[]::new);
    }

    private static List<IHyperlink> links(IDocument document, int offset) {
        URI uri = Documents.uri(document).orElse(null);
        DocumentAnalysis analysis = DocumentModel.of(document).now(document);
        if (uri == null || offset > analysis.document().text().length()) {
            return List.of();
        }
        List<IHyperlink> found = new ArrayList<>();
        Links.of(analysis, uri).stream()
                .filter(link -> link.offset() <= offset && offset <= link.offset() + link.length())
                .forEach(link -> found.add(link(link)));
        definitions(analysis, uri, offset, found);
        return found;
    }

    private static IHyperlink link(Link link) {
        String text = (link.exists() ? "Open " : "No such file: ") + link.target();
        return new PlaceLink(new Region(link.offset(), link.length()), text, () -> Places.open(link.target()));
    }

    private static void definitions(DocumentAnalysis analysis, URI uri, int offset, List<IHyperlink> found) {
        Navigator navigator = new Navigator(Documents.workspace());
        for (Location place : navigator.definition(uri, offset)) {
            boolean here = place.document().equals(uri) && new Span(place.offset(), place.length()).contains(offset);
            String target = place.document().toString();
            boolean known = found.stream().anyMatch(each -> each.getHyperlinkText().endsWith(target));
            if (!here && !known) {
                IRegion region = navigator.renameable(uri, offset)
                        .<IRegion>map(span -> new Region(span.offset(), span.length()))
                        .orElseGet(() -> token(analysis.document().text(), offset));
                found.add(new PlaceLink(region, "Open definition in " + Places.name(place) + ", line " + place.line(),
                        () -> Places.open(place)));
            }
        }
    }

    /** What a name may be made of: letters, digits and the signs of URIs. */
    private static IRegion token(String text, int offset) {
        int start = offset;
        int end = offset;
        while (start > 0 && isName(text.charAt(start - 1))) {
            start--;
        }
        while (end < text.length() && isName(text.charAt(end))) {
            end++;
        }
        return new Region(start, end - start);
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || "_-:/.@".indexOf(c) >= 0;
    }
}
