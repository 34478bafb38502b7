package io.torgo.maml.xtext;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.Severity;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;

/** A finding about a document's form, as EMF resources keep them. */
record SyntaxProblem(Diagnostic found, URI uri) implements Resource.Diagnostic {

    boolean isError() {
        return found.severity() == Severity.ERROR;
    }

    @Override
    public String getMessage() {
        return found.code() + ": " + found.message();
    }

    @Override
    public String getLocation() {
        return uri.toString();
    }

    @Override
    public int getLine() {
        return found.line();
    }

    @Override
    public int getColumn() {
        return found.column();
    }
}
