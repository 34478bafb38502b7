package io.torgo.maml.ui.internal.fixes;

import io.torgo.maml.edit.Fix;
import io.torgo.maml.edit.TextEdit;
import io.torgo.maml.ide.DocumentAnalysis;
import io.torgo.maml.ui.internal.Background;
import io.torgo.maml.ui.internal.Icons;
import io.torgo.maml.ui.internal.problems.Markers;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IMarker;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;

/** One fix of a marker. It is looked up again when it is applied: the text may have changed since it was offered. */
final class FixResolution extends WorkbenchMarkerResolution {

    private final String title;
    private final String preview;
    private final IMarker offeredFor;

    FixResolution(String title, String preview, IMarker offeredFor) {
        this.title = title;
        this.preview = preview;
        this.offeredFor = offeredFor;
    }

    @Override
    public String getLabel() {
        return title;
    }

    @Override
    public String getDescription() {
        return preview;
    }

    @Override
    public Image getImage() {
        return Icons.of("fix");
    }

    /** Markers of the same rule: they can be fixed together. */
    @Override
    public IMarker[] findOtherMarkers(IMarker[] markers) {
        String code = offeredFor.getAttribute(Markers.CODE, "");
        return Arrays.stream(markers).filter(marker -> !marker.equals(offeredFor))
                .filter(marker -> marker.getAttribute(Markers.CODE, "").equals(code)).toArray(IMarker[]::new);
    }

    @Override
    public void run(IMarker marker) {
        Background.soon(() -> FixFinder.analysis(marker).map(analysis -> edits(analysis, marker)).orElse(List.of()))
                .ifPresent(edits -> FileEdits.apply(marker.getResource(), edits));
    }

    /** The fix with this title, or else, for another marker of the rule, its preferred one. */
    private List<TextEdit> edits(DocumentAnalysis analysis, IMarker marker) {
        List<Fix> fixes = FixFinder.fixes(analysis, marker);
        return fixes.stream().filter(fix -> fix.title().equals(title)).findFirst()
                .or(() -> fixes.stream().filter(fix -> fix.preferred() && !marker.equals(offeredFor)).findFirst())
                .map(Fix::edits).orElse(List.of());
    }
}
