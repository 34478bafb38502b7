package io.torgo.maml.ui.internal.problems;

import io.torgo.maml.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Makes a file's problem markers what the findings say; markers that are right already stay untouched. */
final class MarkerJob extends WorkspaceJob {

    private static final int MOST = 500;
    private static final List<String> COMPARED = List.of(IMarker.MESSAGE, IMarker.SEVERITY, IMarker.CHAR_START,
            IMarker.CHAR_END, IMarker.LINE_NUMBER, Markers.CURE);

    private final IFile file;
    private final String type;
    private final Supplier<List<Diagnostic>> source;

    /** A job for a MAML document that asks for the findings when it runs. */
    MarkerJob(IFile file, Supplier<List<Diagnostic>> source) {
        this(file, Markers.TYPE, source);
    }

    /** A job that makes markers of some type. */
    MarkerJob(IFile file, String type, Supplier<List<Diagnostic>> source) {
        super("Marking problems in " + file.getName());
        this.file = file;
        this.type = type;
        this.source = source;
        setSystem(true);
        setPriority(Job.DECORATE);
        // The file itself, not the (empty) rule for markers: nobody shall delete it between question and marking.
        setRule(file);
    }

    @Override
    public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
        if (file.isAccessible()) {
            List<Map<String, Object>> wanted = new ArrayList<>();
            source.get().stream().limit(MOST).forEach(found -> wanted.add(attributes(found)));
            mark(wanted);
        }
        return Status.OK_STATUS;
    }

    private void mark(List<Map<String, Object>> wanted) throws CoreException {
        Set<Map<String, Object>> missing = new HashSet<>(wanted);
        for (IMarker marker : file.findMarkers(type, true, IResource.DEPTH_ZERO)) {
            if (!missing.remove(attributes(marker))) {
                marker.delete();
            }
        }
        for (Map<String, Object> attributes : wanted) {
            if (missing.remove(attributes)) {
                file.createMarker(type, complete(attributes));
            }
        }
    }

    private static Map<String, Object> attributes(IMarker marker) throws CoreException {
        Map<String, Object> attributes = new HashMap<>();
        for (String name : COMPARED) {
            attributes.put(name, marker.getAttribute(name));
        }
        return attributes;
    }

    private static Map<String, Object> attributes(Diagnostic found) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(IMarker.MESSAGE, found.code() + ": " + found.message());
        attributes.put(IMarker.SEVERITY, severity(found));
        attributes.put(IMarker.LINE_NUMBER, found.line());
        attributes.put(IMarker.CHAR_START, found.offset());
        attributes.put(IMarker.CHAR_END, found.offset() + found.length());
        attributes.put(Markers.CURE, found.cure());
        return attributes;
    }

    private static Map<String, Object> complete(Map<String, Object> attributes) {
        Map<String, Object> all = new HashMap<>(attributes);
        String message = (String) attributes.get(IMarker.MESSAGE);
        all.put(Markers.CODE, message.substring(0, message.indexOf(':')));
        all.put(IMarker.LOCATION, "line " + attributes.get(IMarker.LINE_NUMBER));
        return all;
    }

    private static int severity(Diagnostic found) {
        return switch (found.severity()) {
            case ERROR -> IMarker.SEVERITY_ERROR;
            case WARNING -> IMarker.SEVERITY_WARNING;
            case INFO -> IMarker.SEVERITY_INFO;
        };
    }
}
