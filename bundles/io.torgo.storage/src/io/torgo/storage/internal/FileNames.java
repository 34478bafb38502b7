package io.torgo.storage.internal;

import java.util.regex.Pattern;

/** Names of the files that a peer keeps. */
public final class FileNames {

    public static final String SHARD = ".shard";
    public static final String MANIFEST = ".manifest";
    public static final String PART = ".part";
    static final int ID_DIGITS = 32;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}\\.(shard|manifest)(\\.part)?");

    private FileNames() {
    }

    public static boolean isObjectId(String text) {
        return ID.matcher(text).matches();
    }

    /** Whether a peer may touch a file of this name. */
    static boolean isAllowed(String name) {
        return NAME.matcher(name).matches();
    }

    static String shard(String id) {
        return id + SHARD;
    }

    static String manifest(String id) {
        return id + MANIFEST;
    }

    /** The object id of an allowed name. */
    static String objectId(String name) {
        return name.substring(0, ID_DIGITS);
    }
}
