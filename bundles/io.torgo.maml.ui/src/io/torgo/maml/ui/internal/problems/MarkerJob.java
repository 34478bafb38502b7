package io.torgo.maml.ui.internal;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.ide.DocumentAnalysis;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Replaces a file's problem markers by the findings of an analysis. */
final class MarkerJob extends WorkspaceJob {

    /** Type of the markers; their attribute {@link #CODE} names the rule and {@link #CURE} says what to do. */
    static final String TYPE = "io.torgo.maml.problem";
    static final String CODE = "io.torgo.maml.code";
    static final String CURE = "io.torgo.maml.cure";

    private final IFile file;
    private final Source source;

    /** Gives an analysis, perhaps by reading a file. */
    interface Source {
        DocumentAnalysis get() throws CoreException;
    }

    MarkerJob(IFile file, Source source) {
        super("Marking problems in " + file.getName());
        this.file = file;
        this.source = source;
        setSystem(true);
        setPriority(Job.DECORATE);
        // The file itself, not the (empty) rule for markers: nobody shall delete it between the question and the marking.
        setRule(file);
    }

    @Override
    public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
        if (file.exists()) {
            DocumentAnalysis analysis = source.get();
            file.deleteMarkers(TYPE, true, IResource.DEPTH_ZERO);
            for (Diagnostic found : analysis.diagnostics()) {
                file.createMarker(TYPE, attributes(found));
            }
        }
        return Status.OK_STATUS;
    }

    private static Map<String, Object> attributes(Diagnostic found) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(IMarker.MESSAGE, found.code() + ": " + found.message());
        attributes.put(IMarker.SEVERITY, severity(found));
        attributes.put(IMarker.LINE_NUMBER, found.line());
        attributes.put(IMarker.CHAR_START, found.offset());
        attributes.put(IMarker.CHAR_END, found.offset() + found.length());
        attributes.put(IMarker.LOCATION, "line " + found.line());
        attributes.put(CODE, found.code());
        attributes.put(CURE, found.cure());
        return attributes;
    }

    private static int severity(Diagnostic found) {
        return switch (found.severity()) {
            case ERROR -> IMarker.SEVERITY_ERROR;
            case WARNING -> IMarker.SEVERITY_WARNING;
            case INFO -> IMarker.SEVERITY_INFO;
        };
    }
}
