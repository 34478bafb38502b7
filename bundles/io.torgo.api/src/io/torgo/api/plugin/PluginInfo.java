package io.torgo.api.plugin;

import java.util.List;

/**
 * @param id bundle symbolic name
 * @param version bundle version
 * @param state {@code active}, {@code waiting} (a dependency is missing) or {@code failed}
 * @param signer fingerprint of the key that signed it
 * @param services interfaces it provides
 * @param permissions what its manifest's {@code Torgo-Permissions} asks for
 * @param error why it is not active; empty when it is
 */
public record PluginInfo(String id, String version, String state, String signer, List<String> services,
        List<String> permissions, String error) {
}
