package io.torgo.maml.lsp.internal;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Asks a client for the token, in {@code initializationOptions.token}. */
final class Doorkeeper {

    private final Optional<String> token;

    Doorkeeper(Optional<String> token) {
        this.token = token;
    }

    /** Whether the client may come in. Takes the same time for every wrong token of the right length. */
    boolean admits(Object initializationOptions) {
        return token.isEmpty() || MessageDigest.isEqual(bytes(token.get()), bytes(shown(initializationOptions)));
    }

    private static String shown(Object options) {
        JsonElement shown = options instanceof JsonObject object ? object.get("token") : null;
        return shown != null && shown.isJsonPrimitive() ? shown.getAsString() : "";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
