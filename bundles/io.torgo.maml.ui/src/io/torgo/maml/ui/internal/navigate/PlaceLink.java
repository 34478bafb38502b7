package io.torgo.maml.ui.internal.navigate;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.hyperlink.IHyperlink;

/** A stretch of the text that opens something. */
final class PlaceLink implements IHyperlink {

    private final IRegion region;
    private final String text;
    private final Runnable opening;

    PlaceLink(IRegion region, String text, Runnable opening) {
        this.region = region;
        this.text = text;
        this.opening = opening;
    }

    @Override
    public IRegion getHyperlinkRegion() {
        return region;
    }

    @Override
    public String getTypeLabel() {
        return null;
    }

    @Override
    public String getHyperlinkText() {
        return text;
    }

    @Override
    public void open() {
        opening.run();
    }
}
