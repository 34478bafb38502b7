package io.torgo.run.ui.internal;

import io.torgo.run.ui.internal.model.Row;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;

/** The icons of this bundle, kept for the life of the workbench. To be used on the UI thread. */
public final class Images {

    private static final String BUNDLE = "io.torgo.run.ui";

    private Images() {
    }

    /** The descriptor of {@code icons/NAME.svg}. */
    public static ImageDescriptor descriptor(String name) {
        return ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + name + ".svg")
                .orElse(ImageDescriptor.getMissingImageDescriptor());
    }

    /** The image of {@code icons/NAME.svg}. */
    public static Image get(String name) {
        ImageRegistry registry = JFaceResources.getImageRegistry();
        String key = BUNDLE + "/" + name;
        if (registry.getDescriptor(key) == null) {
            registry.put(key, descriptor(name));
        }
        return registry.get(key);
    }

    /** The icon of a row's state. */
    public static Image of(Row.State state) {
        return get(switch (state) {
            case PLAIN -> "state_plain";
            case WAITING -> "state_waiting";
            case RUNNING -> "state_running";
            case GOOD -> "state_good";
            case WARNING -> "state_warning";
            case BAD -> "state_bad";
            case SKIPPED -> "state_skipped";
        });
    }
}
