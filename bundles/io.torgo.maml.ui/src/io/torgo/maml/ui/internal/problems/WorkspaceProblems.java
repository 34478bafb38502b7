package io.torgo.maml.ui.internal.problems;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.ide.DocumentAnalysis;
import io.torgo.maml.project.ProjectSettings;
import io.torgo.maml.ui.internal.Documents;
import io.torgo.maml.ui.internal.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IResourceVisitor;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Keeps the markers of documents that no editor shows, and tells the language workspace what became of their files. */
public final class WorkspaceProblems {

    private static final int REST_MILLISECONDS = 200;
    private static final int CONTENT = IResourceDelta.CONTENT | IResourceDelta.ENCODING | IResourceDelta.REPLACED;
    private static final Job JOB = new Checking();

    /** Files whose text changed on the disk, and files whose findings may have changed with another one. */
    private static final Set<IFile> CHANGED = new LinkedHashSet<>();
    private static final Set<IFile> AFFECTED = new LinkedHashSet<>();

    /** The documents told to the language workspace: a file that is gone does not know its place any more. */
    private static final Map<IFile, URI> KNOWN = new ConcurrentHashMap<>();

    private WorkspaceProblems() {
    }

    /** Looks at all files once and from then on at every change. */
    static void start() {
        ResourcesPlugin.getWorkspace().addResourceChangeListener(WorkspaceProblems::resourceChanged,
                IResourceChangeEvent.POST_CHANGE);
        Settings.addListener(event -> checkAll());
        checkAll();
    }

    /** Judges all documents again. */
    static void checkAll() {
        try {
            ResourcesPlugin.getWorkspace().getRoot().accept((IResourceVisitor) resource -> visit(resource, CHANGED));
        } catch (CoreException e) {
            ILog.of(WorkspaceProblems.class).warn("Some documents could not be looked at.", e);
        }
    }

    /** Judges a file again, soon. */
    static void check(IFile file) {
        add(file, CHANGED);
    }

    /** An open document changed: others may have other findings now. */
    static void changed(URI document) {
        Documents.workspace().affectedBy(document).stream().filter(other -> !other.equals(document))
                .map(Documents::file).flatMap(Optional::stream).forEach(file -> add(file, AFFECTED));
    }

    private static void resourceChanged(IResourceChangeEvent event) {
        try {
            event.getDelta().accept(WorkspaceProblems::visit);
        } catch (CoreException e) {
            ILog.of(WorkspaceProblems.class).warn("Some changes were not looked at.", e);
        }
    }

    private static boolean visit(IResourceDelta delta) {
        IResource resource = delta.getResource();
        if (resource.isDerived()) {
            return false;
        }
        if (resource.getName().equals(ProjectSettings.FILE) && resource.getType() == IResource.FILE) {
            Documents.uri(resource).ifPresent(Documents.workspace()::fileChanged);
            checkAll();
        }
        boolean changed = delta.getKind() != IResourceDelta.REMOVED
                && (delta.getKind() == IResourceDelta.ADDED || (delta.getFlags() & CONTENT) != 0);
        if (delta.getKind() == IResourceDelta.REMOVED || (delta.getFlags() & IResourceDelta.OPEN) != 0) {
            JOB.schedule(REST_MILLISECONDS);
        }
        if (changed) {
            visit(resource, CHANGED);
        }
        return true;
    }

    private static boolean visit(IResource resource, Set<IFile> into) {
        if (Documents.isMaml(resource) && !resource.isDerived(IResource.CHECK_ANCESTORS)) {
            add((IFile) resource, into);
        }
        return resource.isAccessible();
    }

    private static void add(IFile file, Set<IFile> into) {
        synchronized (CHANGED) {
            into.add(file);
        }
        JOB.schedule(REST_MILLISECONDS);
    }

    private static <T> Set<T> take(Set<T> from) {
        synchronized (CHANGED) {
            Set<T> taken = new LinkedHashSet<>(from);
            from.clear();
            return taken;
        }
    }

    private static final class Checking extends Job {

        Checking() {
            super("Checking MAML documents");
            setSystem(true);
            setPriority(Job.DECORATE);
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            Set<IFile> changed = take(CHANGED);
            changed.forEach(Checking::tell);
            Set<IFile> judged = new LinkedHashSet<>(changed);
            changed.forEach(file -> Documents.uri(file).ifPresent(uri -> judged.addAll(affectedBy(uri))));
            KNOWN.keySet().stream().filter(file -> !file.isAccessible()).toList()
                    .forEach(file -> judged.addAll(forget(KNOWN.remove(file))));
            judged.addAll(take(AFFECTED));
            judged.forEach(Checking::judge);
            return Status.OK_STATUS;
        }

        private static void tell(IFile file) {
            Documents.uri(file).ifPresent(uri -> {
                KNOWN.put(file, uri);
                Documents.workspace().fileChanged(uri);
            });
        }

        /** A document left the workspace, though its file may still be on the disk. */
        private static List<IFile> forget(URI uri) {
            Documents.workspace().fileChanged(uri);
            if ("file".equals(uri.getScheme())) {
                Documents.workspace().removeFolder(Path.of(uri));
            }
            return affectedBy(uri);
        }

        private static List<IFile> affectedBy(URI uri) {
            return Documents.workspace().affectedBy(uri).stream().map(Documents::file).flatMap(Optional::stream)
                    .toList();
        }

        private static void judge(IFile file) {
            if (file.isAccessible()) {
                Documents.open(file).ifPresentOrElse(OpenDocuments::judgeAgain,
                        () -> new MarkerJob(file, () -> findings(file)).schedule());
            }
        }

        private static List<Diagnostic> findings(IFile file) {
            Optional<URI> uri = Documents.uri(file);
            Optional<DocumentAnalysis> analysis = uri.flatMap(Documents.workspace()::analysis)
                    .or(() -> read(file).map(DocumentAnalysis::of));
            return analysis.map(found -> Judge.both(Judge.structure(uri, found), Judge.code(uri, found)))
                    .orElse(List.of());
        }

        private static Optional<String> read(IFile file) {
            try {
                return Optional.of(file.readString());
            } catch (CoreException e) {
                // The file vanished or cannot be read: the next change will tell.
                return Optional.empty();
            }
        }
    }
}
