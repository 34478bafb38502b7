package io.torgo.maml.xtext;

import io.torgo.maml.MamlParser;
import io.torgo.maml.ParsedDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;

/**
 * A MAML document as an EMF resource. Its content is a reading of the text: saving writes the bytes that were loaded,
 * and a resource that was never loaded is saved as an empty file.
 */
public final class MamlResource extends ResourceImpl {

    private ParsedDocument document = MamlParser.parse(new byte[0]);

    /** A resource that is to be loaded from a place. */
    public MamlResource(URI uri) {
        super(uri);
    }

    /** The document as read last. */
    public ParsedDocument document() {
        return document;
    }

    @Override
    protected void doLoad(InputStream input, Map<?, ?> options) throws IOException {
        document = MamlParser.parse(input.readAllBytes());
        getContents().add(document.model());
        document.syntaxProblems().stream().map(found -> new SyntaxProblem(found, getURI())).forEach(this::report);
    }

    private void report(SyntaxProblem problem) {
        (problem.isError() ? getErrors() : getWarnings()).add(problem);
    }

    @Override
    protected void doSave(OutputStream output, Map<?, ?> options) throws IOException {
        output.write(document.bytes());
    }
}
