package io.torgo.maml.ui.internal.outline;

import io.torgo.maml.MamlFiles;
import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;

/** Gives the generic editor an outline when it shows a MAML document. */
public final class OutlineFactory implements IAdapterFactory {

    @Override
    public <T> T getAdapter(Object adaptable, Class<T> type) {
        boolean wanted = type == IContentOutlinePage.class && adaptable instanceof ITextEditor editor
                && editor.getEditorInput() != null && MamlFiles.isMaml(editor.getEditorInput().getName());
        return wanted ? type.cast(new OutlinePage((ITextEditor) adaptable)) : null;
    }

    @Override
    public Class<?>[] getAdapterList() {
        return new Class<?>[]{IContentOutlinePage.class};
    }
}
