package io.torgo.maml.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the examples out of the language reference. An example stands between lines of four tildes; behind the first its
 * kind ({@code document}, {@code head} for lines of the front matter, {@code body} for sections) and what is said of it:
 * <code>~~~~head refuses MAML-K02@1:15 profile=strict-1.0.0</code>
 */
final class Pages {

    private static final Pattern FENCE = Pattern.compile("~~~~(document|head|body) (accepts|refuses|reports)(.*)");
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
            if (lines.get(i).startsWith("~~~~")) {
                int end = lines.subList(i + 1, lines.size()).indexOf("~~~~") + i + 1;
                Matcher fence = FENCE.matcher(lines.get(i));
                if (fence.matches()) {
                    into.add(example(page, i + 1, fence, lines.subList(i + 1, end)));
                }
                i = end;
            }
        }
    }

    private static Example example(String page, int line, Matcher fence, List<String> text) {
        List<String> words = Stream.of(fence.group(3).strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
        String profile = words.stream().filter(word -> word.startsWith("profile="))
                .map(word -> word.substring("profile=".length())).findFirst().orElse("strict-2.0.0");
        List<String> codes = words.stream().filter(word -> !word.startsWith("profile=")).toList();
        String joined = String.join("\n", text) + "\n";
        return switch (fence.group(1)) {
            case "head" -> new Example(page, line, "---\n" + joined + rest(text) + "---\n" + BODY, fence.group(2),
                    profile, codes, 1);
            case "body" -> new Example(page, line, "---\n" + String.join("\n", HEAD) + "\n---\n" + joined,
                    fence.group(2), profile, codes, HEAD.size() + 2);
            default -> new Example(page, line, joined, fence.group(2), profile, codes, 0);
        };
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
