package io.torgo.maml.lsp.internal;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.torgo.maml.Profile;
import java.util.Optional;

/** What the user set in the client. What a project says in its own file stands where the user says nothing. */
final class Settings {

    /** The name under which clients keep these settings. */
    static final String SECTION = "torgo";

    private volatile Optional<Profile> profile = Optional.empty();

    /** The profile that the user wants all documents judged by, if any. */
    Optional<Profile> profile() {
        return profile;
    }

    /** Takes settings, with or without the section around them; answers whether anything changed. */
    boolean take(Object settings) {
        Optional<Profile> before = profile;
        profile = object(settings).map(found -> object(found.get(SECTION)).orElse(found))
                .map(found -> found.get("profile")).filter(JsonElement::isJsonPrimitive)
                .flatMap(name -> Profile.byId(name.getAsString()));
        return !before.equals(profile);
    }

    private static Optional<JsonObject> object(Object value) {
        JsonElement element = value instanceof JsonElement json ? json : new Gson().toJsonTree(value);
        return Optional.ofNullable(element).filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject);
    }
}
