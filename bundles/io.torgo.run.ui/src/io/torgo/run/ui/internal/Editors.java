package io.torgo.run.ui.internal;

import io.torgo.maml.MamlFiles;
import io.torgo.maml.MamlParser;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.model.CodeBlock;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPathEditorInput;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

/** Finds documents among the open editors. To be used on the UI thread. */
public final class Editors {

    private Editors() {
    }

    /** The editor of a MAML document that is in front, if there is one. */
    public static Optional<ITextEditor> active(IWorkbenchPage page) {
        return page == null ? Optional.empty() : maml(page.getActiveEditor());
    }

    /** An editor as one of a MAML document, if it is. */
    public static Optional<ITextEditor> maml(IEditorPart editor) {
        return editor instanceof ITextEditor text && text.getEditorInput() != null
                && MamlFiles.isMaml(text.getEditorInput().getName()) ? Optional.of(text) : Optional.empty();
    }

    /** The file that an editor shows, if it lies in the local file system. */
    public static Optional<Path> file(ITextEditor editor) {
        IEditorInput input = editor.getEditorInput();
        IFile file = input.getAdapter(IFile.class);
        IPath path = file != null
                ? file.getLocation()
                : input instanceof IPathEditorInput local
                        ? local.getPath()
                        : input instanceof IURIEditorInput uri ? IPath.fromOSString(uri.getURI().getPath()) : null;
        return Optional.ofNullable(path).map(IPath::toPath);
    }

    /** The text that an editor shows. */
    public static Optional<IDocument> document(ITextEditor editor) {
        return Optional.ofNullable(editor.getDocumentProvider())
                .map(provider -> provider.getDocument(editor.getEditorInput()));
    }

    /** The open editor of a file, if there is one. */
    public static Optional<ITextEditor> of(IWorkbenchPage page, Path file) {
        return Stream.of(page.getEditorReferences()).map((IEditorReference reference) -> reference.getEditor(false))
                .map(Editors::maml).flatMap(Optional::stream)
                .filter(editor -> file(editor).filter(file::equals).isPresent()).findFirst();
    }

    /** Opens a file, or brings its editor to the front. */
    public static Optional<ITextEditor> open(IWorkbenchPage page, Path file) {
        try {
            IFile[] known = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(file.toUri());
            IEditorPart editor = known.length > 0
                    ? IDE.openEditor(page, known[0])
                    : IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().fromLocalFile(file.toFile()));
            return editor instanceof ITextEditor text ? Optional.of(text) : Optional.empty();
        } catch (PartInitException e) {
            ILog.of(Editors.class).error("The editor for " + file + " could not be opened.", e);
            return Optional.empty();
        }
    }

    /** Opens a file at a line, from 1. */
    public static void revealLine(IWorkbenchPage page, Path file, int line) {
        open(page, file).ifPresent(editor -> document(editor).ifPresent(document -> {
            try {
                int last = Math.clamp(line - 1, 0, document.getNumberOfLines() - 1);
                editor.selectAndReveal(document.getLineOffset(last), 0);
            } catch (BadLocationException e) {
                ILog.of(Editors.class).warn("The document changed while it was shown.", e);
            }
        }));
    }

    /** Opens a file at a code block, from 0. */
    public static void revealBlock(IWorkbenchPage page, Path file, int index) {
        open(page, file).ifPresent(editor -> document(editor).ifPresent(document -> {
            List<CodeBlock> blocks = MamlParser.parse(document.get()).codeBlocks();
            if (index >= 0 && index < blocks.size()) {
                editor.selectAndReveal(blocks.get(index).getCodeOffset(), blocks.get(index).getCodeLength());
            }
        }));
    }

    /** The index of the code block that holds the caret, or the last one before it; -1 where there is none. */
    public static int blockAtCaret(ITextEditor editor) {
        ParsedDocument parsed = document(editor).map(document -> MamlParser.parse(document.get())).orElse(null);
        if (parsed == null || !(editor.getSelectionProvider().getSelection() instanceof ITextSelection caret)) {
            return -1;
        }
        List<CodeBlock> blocks = parsed.codeBlocks();
        int found = -1;
        for (int i = 0; i < blocks.size() && blocks.get(i).getOffset() <= caret.getOffset(); i++) {
            found = i;
        }
        return found;
    }
}
