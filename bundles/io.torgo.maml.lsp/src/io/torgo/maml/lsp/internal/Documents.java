package io.torgo.maml.lsp.internal;

import io.torgo.maml.ide.DocumentAnalysis;
import io.torgo.maml.ide.workspace.Workspace;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.TextDocumentItem;

/** The documents that the client holds open, over the workspace that knows them all. */
final class Documents {

    private final Map<URI, OpenDocument> open = new ConcurrentHashMap<>();
    private final Workspace workspace;
    private final Executor pool;
    private final Encoding encoding;
    private final Consumer<View> analysed;

    /**
     * No documents yet.
     *
     * @param analysed told of each analysis that is still the newest
     */
    Documents(Workspace workspace, Executor pool, Encoding encoding, Consumer<View> analysed) {
        this.workspace = workspace;
        this.pool = pool;
        this.encoding = encoding;
        this.analysed = analysed;
    }

    void open(TextDocumentItem item) {
        URI address = Address.of(item.getUri());
        Snapshot first = new Snapshot(address, item.getUri(), item.getVersion(), item.getText());
        OpenDocument document = new OpenDocument(first, pool, this::analyse);
        OpenDocument before = open.put(address, document);
        if (before != null) {
            before.close();
        }
        document.start();
    }

    void change(DidChangeTextDocumentParams change) {
        OpenDocument document = open.get(Address.of(change.getTextDocument().getUri()));
        if (document != null) {
            document.change(change.getTextDocument().getVersion(), change.getContentChanges(), encoding);
        }
    }

    void close(URI address) {
        OpenDocument document = open.get(address);
        if (document != null) {
            open.computeIfPresent(address, (same, held) -> {
                workspace.close(same);
                return null;
            });
            document.close();
        }
    }

    private View analyse(Snapshot snapshot) {
        DocumentAnalysis analysis = analysed(snapshot);
        View view = new View(snapshot.address(), snapshot.name(), snapshot.version(), analysis,
                new Positions(analysis.document().lines(), snapshot.text(), encoding));
        if (isLatest(view)) {
            pool.execute(() -> analysed.accept(view));
        }
        return view;
    }

    /** In one step with looking whether it is open: an analysis that ends after the closing must not open it again. */
    private DocumentAnalysis analysed(Snapshot snapshot) {
        AtomicReference<DocumentAnalysis> analysis = new AtomicReference<>();
        open.computeIfPresent(snapshot.address(), (address, document) -> {
            analysis.set(workspace.open(address, snapshot.text()));
            return document;
        });
        return Optional.ofNullable(analysis.get()).orElseGet(() -> DocumentAnalysis.of(snapshot.text()));
    }

    boolean isOpen(URI address) {
        return open.containsKey(address);
    }

    /** Whether a view shows the newest state of its document. */
    boolean isLatest(View view) {
        OpenDocument document = open.get(view.address());
        return document != null && document.isLatest(view.version());
    }

    /** The text that the client holds, if it holds the document open. */
    Optional<Snapshot> snapshot(URI address) {
        return Optional.ofNullable(open.get(address)).map(OpenDocument::latest);
    }

    List<URI> open() {
        return List.copyOf(open.keySet());
    }

    /** The newest state of a document, once it is analysed; of a document that is not open, its file's. */
    CompletableFuture<Optional<View>> view(URI address) {
        return snapshot(address).map(snapshot -> snapshot.view().thenApply(Optional::of))
                .orElseGet(() -> CompletableFuture.supplyAsync(() -> closed(address), pool));
    }

    /** A document that is not open, read from its file. */
    Optional<View> closed(URI address) {
        if (SpecDocuments.isSpec(address)) {
            return Optional.empty();
        }
        return workspace.analysis(address).map(analysis -> new View(address, address.toString(), View.CLOSED, analysis,
                new Positions(analysis.document().lines(), encoding)));
    }

    /** Places in any document, for an answer that concerns several. */
    Optional<Positions> positions(URI address) {
        return workspace.analysis(address)
                .map(analysis -> new Positions(analysis.document().lines(), text(address, analysis), encoding));
    }

    private String text(URI address, DocumentAnalysis analysis) {
        return snapshot(address).map(Snapshot::text).orElse(analysis.document().text());
    }

    /** A document's address as the client writes it. */
    String name(URI address) {
        return snapshot(address).map(Snapshot::name).orElse(address.toString());
    }
}
