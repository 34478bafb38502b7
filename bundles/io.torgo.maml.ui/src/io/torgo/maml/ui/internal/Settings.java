package io.torgo.maml.ui.internal;

import io.torgo.maml.Profile;
import java.util.Optional;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** What the user has set for MAML; the keys live in the instance scope. */
public final class Settings {

    /** The node of the preferences. */
    public static final String NODE = "io.torgo.maml.ui";

    private Settings() {
    }

    /** Whether saving formats the document first; false if nothing is set. */
    public static boolean formatOnSave() {
        return Platform.getPreferencesService().getBoolean(NODE, "formatOnSave", false, null);
    }

    /** Whether code in blocks is checked by parsers of its language; true if nothing is set. */
    public static boolean checkCode() {
        return Platform.getPreferencesService().getBoolean(NODE, "checkCode", true, null);
    }

    /** The profile for documents of projects without settings of their own; empty if nothing is set. */
    public static Optional<Profile> profile() {
        return Profile.byId(Platform.getPreferencesService().getString(NODE, "profile", "", null));
    }

    /** Tells a listener of every change. */
    public static void addListener(IPreferenceChangeListener listener) {
        InstanceScope.INSTANCE.getNode(NODE).addPreferenceChangeListener(listener);
    }
}
