package io.torgo.maml.ui.internal;

import io.torgo.maml.MamlFiles;
import io.torgo.maml.ide.DocumentAnalysis;
import io.torgo.maml.ide.workspace.Workspace;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.IDocument;

/** The way between documents, files and URIs, and the one language workspace of this Eclipse workspace. */
public final class Documents {

    private static final Workspace WORKSPACE = new Workspace();

    private Documents() {
    }

    /** The documents that the language services know: all of the open projects and those in editors. */
    public static Workspace workspace() {
        return WORKSPACE;
    }

    /** Analyses an open document's text and lets the workspace know of it. */
    static DocumentAnalysis analyse(IDocument document, String text) {
        return uri(document).map(uri -> WORKSPACE.open(uri, text)).orElseGet(() -> DocumentAnalysis.of(text));
    }

    /** Whether a document is edited as MAML: by the name of its file. */
    public static boolean isMaml(IDocument document) {
        return buffer(document).map(ITextFileBuffer::getLocation).map(IPath::lastSegment).filter(MamlFiles::isMaml)
                .isPresent() || buffer(document).map(Documents::hasType).orElse(false);
    }

    private static boolean hasType(ITextFileBuffer buffer) {
        try {
            return buffer.getContentType() != null && "io.torgo.maml".equals(buffer.getContentType().getId());
        } catch (CoreException e) {
            // The file is gone: what it was does not matter any more.
            return false;
        }
    }

    /** Whether a resource is a MAML document by its name. */
    public static boolean isMaml(IResource resource) {
        return resource instanceof IFile && MamlFiles.isMaml(resource.getName());
    }

    /** The buffer behind an open document. */
    public static Optional<ITextFileBuffer> buffer(IDocument document) {
        return Optional.ofNullable(document == null
                ? null
                : FileBuffers.getTextFileBufferManager().getTextFileBuffer(document));
    }

    /** The open document of a file; empty where no editor holds it. */
    public static Optional<IDocument> open(IFile file) {
        return Optional.ofNullable(FileBuffers.getTextFileBufferManager()
                .getTextFileBuffer(file.getFullPath(), LocationKind.IFILE)).map(ITextFileBuffer::getDocument);
    }

    /** The workspace file behind a document; empty for a file from elsewhere. */
    public static Optional<IFile> file(IDocument document) {
        return buffer(document).map(ITextFileBuffer::getLocation).filter(path -> path.segmentCount() > 1)
                .map(path -> ResourcesPlugin.getWorkspace().getRoot().getFile(path)).filter(IFile::exists);
    }

    /** The workspace file at a URI. */
    public static Optional<IFile> file(URI uri) {
        return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(uri))
                .filter(IFile::exists).findFirst();
    }

    /** The URI by which the workspace names a document. */
    public static Optional<URI> uri(IDocument document) {
        return buffer(document).map(ITextFileBuffer::getFileStore).map(store -> normal(store.toURI()));
    }

    /** The URI by which the workspace names a file. */
    public static Optional<URI> uri(IResource resource) {
        return Optional.ofNullable(resource.getLocationURI()).map(Documents::normal);
    }

    /** One spelling for each file: {@code file:/a} and {@code file:///a} are the same. */
    private static URI normal(URI uri) {
        return "file".equals(uri.getScheme()) ? Path.of(uri).normalize().toUri() : uri;
    }
}
