package io.torgo.ide.internal;

import io.torgo.ide.internal.wizard.DocumentDraft;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** What the user set; the editor and the views read the same keys. */
public final class Settings {

    /** Node of the preferences, in the instance scope. */
    public static final String NODE = "io.torgo.maml.ui";
    /** Path of the command line; empty to search for it. */
    public static final String COMMAND = "torgoCommand";
    /** Profile that documents are judged by; empty for the project's or the usual one. */
    public static final String PROFILE = "profile";
    /** Whether documents are formatted when they are saved. */
    public static final String FORMAT_ON_SAVE = "formatOnSave";
    /** Whether the code in blocks is checked. */
    public static final String CHECK_CODE = "checkCode";
    /** Who writes new documents. */
    public static final String ORIGIN = "origin";

    private Settings() {
    }

    /** The origin of new documents. */
    public static String origin() {
        return Platform.getPreferencesService().getString(NODE, ORIGIN, DocumentDraft.DEFAULT_ORIGIN, null);
    }

    /** All of it, for the preference page. */
    static IPreferenceStore store() {
        ScopedPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, NODE);
        store.setDefault(CHECK_CODE, true);
        store.setDefault(ORIGIN, DocumentDraft.DEFAULT_ORIGIN);
        return store;
    }
}
