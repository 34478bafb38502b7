package io.torgo.maml.ui.internal.fixes;

import io.torgo.maml.edit.Fix;
import io.torgo.maml.edit.TextEdit;
import io.torgo.maml.ide.DocumentAnalysis;
import io.torgo.maml.ui.internal.Background;
import io.torgo.maml.ui.internal.problems.Markers;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IMarker;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;

/** Offers the fixes of a marker in the editor, in the tooltip over the finding and in the problems view. */
public final class FixResolutions implements IMarkerResolutionGenerator2 {

    @Override
    public boolean hasResolutions(IMarker marker) {
        return !marker.getAttribute(Markers.CODE, "").isEmpty();
    }

    @Override
    public IMarkerResolution[] getResolutions(IMarker marker) {
        return Background.soon(() -> FixFinder.analysis(marker).map(analysis -> resolutions(analysis, marker))
                .orElse(List.of())).orElse(List.of()).toArray(IMarkerResolution[]::new);
    }

    private static List<IMarkerResolution> resolutions(DocumentAnalysis analysis, IMarker marker) {
        String text = analysis.document().text();
        List<IMarkerResolution> offered = new ArrayList<>();
        for (Fix fix : FixFinder.fixes(analysis, marker)) {
            offered.add(new FixResolution(fix.title(), Preview.html(text, fix.edits()), marker));
        }
        List<TextEdit> all = FixFinder.all(text);
        if (!all.isEmpty()) {
            offered.add(new FixAllResolution(Preview.html(text, all)));
        }
        return offered;
    }
}
