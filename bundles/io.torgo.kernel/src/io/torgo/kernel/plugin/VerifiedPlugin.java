package io.torgo.kernel.plugin;

import java.util.Arrays;
import java.util.List;

/**
 * A plugin that passed the gate.
 *
 * @param id bundle symbolic name
 * @param version bundle version
 * @param signer fingerprint of the pinned key that signed it
 * @param services interfaces that its manifest's {@code Torgo-Services} promises; empty where it promises none
 * @param permissions what its manifest's {@code Torgo-Permissions} asks for
 * @param signature text of the detached signature
 * @param bytes exactly what was verified; not copied, do not change
 */
record VerifiedPlugin(String id, String version, String signer, List<String> services, List<String> permissions,
        String signature, byte[] bytes) {

    /** Whether this is the same file as the other. */
    boolean isSameFile(VerifiedPlugin other) {
        return Arrays.equals(bytes, other.bytes);
    }
}
