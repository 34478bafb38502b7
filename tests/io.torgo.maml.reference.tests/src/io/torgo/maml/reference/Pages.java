package io.torgo.maml.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the examples out of the language reference. An example stands between lines of four tildes; behind the first
 * its kind and what is said of it:
 * <code>~~~~head refuses MAML-K02@1:15 profile=strict-1.0.0 dialect=core !MAML-W11</code>.
 * In its text {@code \}{@code u0000} stands for the character of that number. The line below says the same for people.
 */
final class Pages {

    /** What opens and closes an example. */
    static final String FENCE = "~~~~";

    private static final Pattern OPENING = Pattern.compile(
            "~~~~(document|head|body|settings) (accepts|refuses|reports)((?: \\S+)*)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");
    private static final String PROFILE = "profile=";
    private static final String DIALECT = "dialect=";
    private static final List<String> HEAD = List.of("maml_version: \"2.0.0\"",
            "id: \"urn:uuid:018f3c2e-7b1a-7c3d-9e4f-5a6b7c8d9e0f\"", "type: \"workflow\"",
            "origin: \"agent://station-7\"", "permissions: {read: [\"agent://station-7\"]}",
            "created_at: 2026-01-31T12:00:00Z");
    private static final String BODY = "## Intent\nRelay vital signs.\n\n## Context\nsite: north\n";

    private Pages() {
    }

    /** The pages of the reference. */
    static List<Path> all() throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("docs/maml"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IOException("docs/maml is not found above " + Path.of("").toAbsolutePath());
        }
        try (Stream<Path> files = Files.list(folder.resolve("docs/maml"))) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
    }

    static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        for (Path page : all()) {
            read(page.getFileName().toString(), Files.readAllLines(page), examples);
        }
        return examples;
    }

    private static void read(String page, List<String> lines, List<Example> into) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(FENCE)) {
                int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf(FENCE);
                Matcher opening = OPENING.matcher(lines.get(i));
                // A slip in the notation must not silence an example.
                if (end == i || !opening.matches()) {
                    throw new IllegalStateException(page + ":" + (i + 1) + " is no example: " + lines.get(i));
                }
                into.add(example(page, i + 1, opening, lines.subList(i + 1, end),
                        end + 1 < lines.size() ? lines.get(end + 1) : ""));
                i = end;
            }
        }
    }

    private static Example example(String page, int line, Matcher opening, List<String> text, String caption) {
        List<String> words = Stream.of(opening.group(3).strip().split(" +")).filter(word -> !word.isEmpty()).toList();
        Example.Kind kind = Example.Kind.valueOf(opening.group(1).toUpperCase(Locale.ROOT));
        String joined = unescape(String.join("\n", text) + "\n");
        String whole = switch (kind) {
            case HEAD -> "---\n" + joined + rest(text) + "---\n" + BODY;
            case BODY -> "---\n" + String.join("\n", HEAD) + "\n---\n" + joined;
            default -> joined;
        };
        int shift = kind == Example.Kind.HEAD ? 1 : kind == Example.Kind.BODY ? HEAD.size() + 2 : 0;
        return new Example(page, line, kind, whole, Example.Verdict.valueOf(opening.group(2).toUpperCase(Locale.ROOT)),
                named(words, PROFILE), named(words, DIALECT),
                words.stream().filter(word -> !word.startsWith(PROFILE) && !word.startsWith(DIALECT)).toList(), shift,
                caption);
    }

    private static Optional<String> named(List<String> words, String name) {
        return words.stream().filter(word -> word.startsWith(name)).map(word -> word.substring(name.length()))
                .findFirst();
    }

    private static String unescape(String text) {
        return ESCAPE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
                Character.toString(Integer.parseInt(found.group(1), 16))));
    }

    /** The lines of the usual front matter whose keys the example does not show itself. */
    private static String rest(List<String> shown) {
        StringBuilder rest = new StringBuilder();
        for (String line : HEAD) {
            String key = line.substring(0, line.indexOf(':') + 1);
            if (shown.stream().noneMatch(each -> each.startsWith(key) || each.startsWith("# without " + key))) {
                rest.append(line).append('\n');
            }
        }
        return rest.toString();
    }
}
