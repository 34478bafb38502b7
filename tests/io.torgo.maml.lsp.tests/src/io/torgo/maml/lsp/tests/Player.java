package io.torgo.maml.lsp.tests;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plays a transcript's client against a server. In the JSON that it sends and awaits, {@code "@name"} is the address of
 * a file, {@code "@name:word"} the position of the first such word in it, {@code "@name:word|"} the position behind,
 * {@code "@name:[word]"} its range, {@code "@."} the folder, and {@code "$name"} a value kept by {@code "?name"}.
 */
final class Player {

    private static final Pattern EDIT = Pattern.compile("(\\S+) (\".*\") ⇒ (\".*\")", Pattern.DOTALL);

    private final Path folder;
    private final Connected server;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<String, JsonElement> kept = new HashMap<>();
    private final Set<String> said = new LinkedHashSet<>();
    private int lastRequest;

    Player(Path folder, Connected server) {
        this.folder = folder;
        this.server = server;
    }

    void play(Transcript transcript) throws IOException {
        texts.putAll(transcript.files());
        for (Map.Entry<String, String> file : transcript.files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        List<Transcript.Step> steps = transcript.steps();
        for (int i = 0; i < steps.size(); i++) {
            Transcript.Step step = steps.get(i);
            try {
                play(step, i + 1 < steps.size() ? steps.get(i + 1) : null);
            } catch (AssertionError | RuntimeException fault) {
                throw new AssertionError("line " + step.line() + " of the transcript: " + step.method() + " "
                        + fault.getMessage(), fault);
            }
        }
    }

    /** The methods that both sides used, and {@code workspace/executeCommand NAME} for commands. */
    Set<String> said() {
        return said;
    }

    /** A value that the transcript kept. */
    JsonElement kept(String name) {
        return kept.get(name);
    }

    private void play(Transcript.Step step, Transcript.Step next) {
        if (step.toward()) {
            speak(step, next != null && !next.toward() && isAnswer(next));
        } else if (step.method().equals("error")) {
            expect(step.body(), server.response(lastRequest).get("error"));
        } else if (step.method().isEmpty()) {
            JsonObject response = server.response(lastRequest);
            if (response.has("error")) {
                throw new AssertionError("answered with " + response.get("error"));
            }
            expect(step.body(), response.has("result") ? response.get("result") : JsonNull.INSTANCE);
        } else {
            said.add(step.method());
            await(step);
        }
    }

    private static boolean isAnswer(Transcript.Step step) {
        return step.method().isEmpty() || step.method().equals("error");
    }

    private void speak(Transcript.Step step, boolean asks) {
        if (step.method().equals("edit")) {
            edit(step.body());
            return;
        }
        JsonElement params = step.body().isEmpty() ? null : expand(JsonParser.parseString(step.body()));
        said.add(step.method());
        if (step.method().equals("workspace/executeCommand")) {
            said.add(step.method() + " " + params.getAsJsonObject().get("command").getAsString());
        }
        if (step.method().equals("textDocument/didOpen")) {
            open(params.getAsJsonObject().getAsJsonObject("textDocument"));
        }
        if (asks) {
            lastRequest = server.request(step.method(), params);
        } else {
            server.inform(step.method(), params);
        }
    }

    /** The text need not be written again: it is the file's. */
    private void open(JsonObject document) {
        String name = folder.toUri().relativize(URI.create(document.get("uri").getAsString())).getPath();
        document.addProperty("languageId", "maml");
        document.addProperty("version", 1);
        document.addProperty("text", texts.get(name));
        versions.put(name, 1);
    }

    private void edit(String change) {
        Matcher matcher = EDIT.matcher(change);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no change: " + change);
        }
        String name = matcher.group(1);
        String before = JsonParser.parseString(matcher.group(2)).getAsString();
        String after = JsonParser.parseString(matcher.group(3)).getAsString();
        JsonObject event = new JsonObject();
        event.add("range", range(name, before));
        event.addProperty("text", after);
        JsonArray changes = new JsonArray();
        changes.add(event);
        JsonObject document = new JsonObject();
        document.addProperty("uri", address(name));
        document.addProperty("version", versions.merge(name, 1, Integer::sum));
        JsonObject params = new JsonObject();
        params.add("textDocument", document);
        params.add("contentChanges", changes);
        int at = place(name, before);
        String text = texts.get(name);
        texts.put(name, text.substring(0, at) + after + text.substring(at + before.length()));
        said.add("textDocument/didChange");
        server.inform("textDocument/didChange", params);
    }

    private void expect(String pattern, JsonElement value) {
        JsonElement wanted = expand(JsonParser.parseString(pattern));
        if (!Json.fits(wanted, value, kept)) {
            throw new AssertionError("wanted " + wanted + " but got " + value);
        }
    }

    private void await(Transcript.Step step) {
        JsonElement wanted = step.body().isEmpty()
                ? new JsonPrimitive("…")
                : expand(JsonParser.parseString(step.body()));
        server.await(step.method() + " " + wanted, message -> message.has("method")
                && message.get("method").getAsString().equals(step.method())
                && (step.body().isEmpty() || Json.fits(wanted, message.get("params"), kept)));
    }

    private JsonElement expand(JsonElement value) {
        if (value instanceof JsonObject object) {
            JsonObject expanded = new JsonObject();
            object.entrySet().forEach(entry -> expanded.add(
                    entry.getKey().startsWith("@") ? address(entry.getKey().substring(1)) : entry.getKey(),
                    expand(entry.getValue())));
            return expanded;
        }
        if (value instanceof JsonArray array) {
            JsonArray expanded = new JsonArray();
            array.forEach(element -> expanded.add(expand(element)));
            return expanded;
        }
        return value instanceof JsonPrimitive primitive && primitive.isString()
                ? expand(primitive.getAsString())
                : value;
    }

    private JsonElement expand(String text) {
        if (text.startsWith("$") && kept.containsKey(text.substring(1))) {
            return kept.get(text.substring(1));
        }
        if (!text.startsWith("@")) {
            return new JsonPrimitive(text);
        }
        int colon = text.indexOf(':');
        if (colon < 0) {
            return new JsonPrimitive(address(text.substring(1)));
        }
        String name = text.substring(1, colon);
        String word = text.substring(colon + 1);
        if (word.startsWith("[") && word.endsWith("]")) {
            return range(name, word.substring(1, word.length() - 1));
        }
        return word.endsWith("|")
                ? position(name, behind(name, word.substring(0, word.length() - 1)))
                : position(name, place(name, word));
    }

    private String address(String name) {
        return name.equals(".") ? folder.toUri().toString() : folder.resolve(name).toUri().toString();
    }

    private int place(String name, String word) {
        int at = texts.get(name).indexOf(word);
        if (at < 0) {
            throw new IllegalArgumentException(name + " has no " + word);
        }
        return at;
    }

    private int behind(String name, String word) {
        return place(name, word) + word.length();
    }

    private JsonObject range(String name, String word) {
        JsonObject range = new JsonObject();
        range.add("start", position(name, place(name, word)));
        range.add("end", position(name, behind(name, word)));
        return range;
    }

    private JsonObject position(String name, int offset) {
        String before = texts.get(name).substring(0, offset);
        JsonObject position = new JsonObject();
        position.addProperty("line", before.chars().filter(c -> c == '\n').count());
        position.addProperty("character", offset - before.lastIndexOf('\n') - 1);
        return position;
    }
}
