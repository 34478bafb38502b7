package io.torgo.maml.ui.internal.outline;

import io.torgo.maml.ui.internal.Editors;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Opens the outline over the editor, to go somewhere by typing a few letters. */
public final class QuickOutlineHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Editors.of(event).ifPresent(editor -> new QuickOutline(editor).open());
        return null;
    }
}
