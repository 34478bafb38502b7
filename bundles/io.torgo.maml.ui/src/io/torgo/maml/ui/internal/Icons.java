package io.torgo.maml.ui.internal;

import java.util.Locale;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;

/** The pictures of this bundle, loaded once. For the UI thread. */
public final class Icons {

    private Icons() {
    }

    /** The picture named after a constant: {@code CODE_BLOCK} is {@code icons/code_block.svg}. */
    public static Image of(Enum<?> kind) {
        return of(kind.name().toLowerCase(Locale.ROOT));
    }

    /** The picture {@code icons/NAME.svg}; the platform's sign for a missing one if there is none. */
    public static Image of(String name) {
        ImageRegistry registry = JFaceResources.getImageRegistry();
        String key = "io.torgo.maml.ui/" + name;
        if (registry.getDescriptor(key) == null) {
            registry.put(key, ResourceLocator.imageDescriptorFromBundle(Icons.class, "icons/" + name + ".svg")
                    .orElseGet(ImageDescriptor::getMissingImageDescriptor));
        }
        return registry.get(key);
    }
}
