package io.torgo.storage.internal;

import io.torgo.api.Problem;

/** The store's expected failures, each with its cure. */
public final class Problems {

    private Problems() {
    }

    public static Problem tooFewShards(String id, int good, int k, int n) {
        return new Problem("STORE-TOO-FEW-SHARDS",
                "Object " + id + " has " + good + " good shards of the " + k + " needed (" + n + " were stored).",
                "Bring back the folders of lost peers, then run 'torgo storage repair'.");
    }

    public static Problem unknownObject(String id) {
        boolean wellFormed = FileNames.isObjectId(id);
        return new Problem("STORE-UNKNOWN-OBJECT",
                wellFormed
                        ? "No object " + id + " is stored here."
                        : "This is no object id: an object id has 32 hex digits.",
                "Look the id up with 'torgo storage list'.");
    }

    public static Problem notAuthentic(String id, String what) {
        return new Problem("STORE-NOT-AUTHENTIC", "Object " + id + ": " + what + ", so nothing of it was given out.",
                "Run 'torgo storage repair'; if it persists, restore the peer folders and the keys from a backup.");
    }

    public static Problem peers(String doing, String peer, String why) {
        return new Problem("STORE-PEERS", "Cannot " + doing + ": " + peer + " is not available (" + why + ").",
                "Storing needs every peer: see 'torgo storage peers', bring the peer back and try again.");
    }

    public static Problem disk(String doing, Throwable why) {
        return new Problem("STORE-DISK", "Cannot " + doing + ": " + describe(why) + ".",
                "Check free space, permissions and health of the disk under the store's folder, then try again.");
    }

    public static Problem inUse() {
        return new Problem("STORE-IN-USE", "Another process or component has this store's folder open.",
                "Stop the other gateway, or use its interface instead.");
    }

    public static Problem badName(String what, int longest) {
        return new Problem("STORE-BAD-NAME", "The object's " + what + " is longer than " + longest + " characters.",
                "Choose a shorter " + what + ".");
    }

    public static Problem badGeometry(int k, int n) {
        return new Problem("STORE-BAD-SHARDING", "Cannot keep " + k + " of " + n + " shards.",
                "Choose 1 <= k <= n <= 255, for example 4 of 7.");
    }

    public static Problem badFolder() {
        return new Problem("STORE-BAD-FOLDER", "The path of the store's folder contains a semicolon.",
                "Choose a folder without ';' in its path.");
    }

    public static Problem input(Throwable why) {
        return new Problem("STORE-INPUT", "The content could not be read to its end: " + describe(why) + ".",
                "Check where the content comes from, then try again; nothing was stored.");
    }

    public static Problem target(Throwable why) {
        return new Problem("STORE-TARGET", "The object is sound but could not be written out: " + describe(why) + ".",
                "Check the place it is written to, then try again.");
    }

    public static Problem closed() {
        return new Problem("STORE-CLOSED", "The store is closed.", "Start the gateway, then try again.");
    }

    private static String describe(Throwable why) {
        return why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
    }
}
