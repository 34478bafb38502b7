package io.torgo.maml.ui.internal.fixes;

import io.torgo.maml.edit.TextEdit;
import io.torgo.maml.ui.internal.Background;
import io.torgo.maml.ui.internal.Icons;
import java.util.List;
import org.eclipse.core.resources.IMarker;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolution2;

/** Applies every safe fix of a marker's file. */
final class FixAllResolution implements IMarkerResolution2 {

    static final String TITLE = "Fix all that can be fixed safely";

    private final String preview;

    FixAllResolution(String preview) {
        this.preview = preview;
    }

    @Override
    public String getLabel() {
        return TITLE;
    }

    @Override
    public String getDescription() {
        return preview;
    }

    @Override
    public Image getImage() {
        return Icons.of("fix");
    }

    @Override
    public void run(IMarker marker) {
        List<TextEdit> edits = Background.soon(() -> FixFinder.analysis(marker)
                .map(analysis -> FixFinder.all(analysis.document().text())).orElse(List.of())).orElse(List.of());
        FileEdits.apply(marker.getResource(), edits);
    }
}
