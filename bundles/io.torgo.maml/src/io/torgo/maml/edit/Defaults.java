package io.torgo.maml.edit;

import io.torgo.maml.model.CodeBlock;
import io.torgo.maml.model.Document;
import io.torgo.maml.model.HistoryEntry;
import io.torgo.maml.model.Section;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The values that a document's own words suggest for what it leaves out; never more rights than to its own origin. */
final class Defaults {

    private static final List<String> MAKERS = List.of("author", "creator", "created_by", "owner", "agent", "agent_id",
            "organization");
    private static final List<String> TIMES = List.of("timestamp", "created", "date", "updated_at", "last_updated");
    private static final List<String> PURPOSES = List.of("description", "purpose", "objective", "goal", "summary",
            "intent", "title", "name", "workflow");
    private static final List<String> PURPOSE_SECTIONS = List.of("Objective", "Purpose", "Overview", "Goal",
            "Description", "Summary", "Introduction");
    /** Languages of blocks that nobody runs. */
    private static final Set<String> DATA = Set.of("", "json", "yaml", "yml", "toml", "xml", "csv", "text", "txt",
            "markdown", "md", "mermaid", "maml");
    private static final int MAX_NAME = 60;
    private static final String LOCAL_USER = "user://local";

    private Defaults() {
    }

    /** Who made the document, as a URI. */
    static String origin(Document document) {
        Stream<String> named = Stream.concat(Stream.of("origin"), MAKERS.stream())
                .flatMap(key -> Keys.text(document, key).stream());
        Stream<String> actors = Keys.history(document).map(HistoryEntry::getActor).filter(Objects::nonNull).limit(1);
        return Stream.concat(named, actors).filter(name -> !Words.isPlaceholder(name))
                .map(name -> Words.isUri(name) ? name : Words.uri(name)).filter(Words::isUri).findFirst()
                .orElse(LOCAL_USER);
    }

    /** When the document was made: what its other keys or its history say, otherwise the present. */
    static String createdAt(Document document, Stamps stamps) {
        Stream<String> keys = TIMES.stream().flatMap(key -> Keys.text(document, key).stream());
        Stream<String> entries = Keys.history(document).map(HistoryEntry::getTime).limit(1);
        return Stream.concat(keys, entries).filter(Words::isTime).findFirst().orElseGet(stamps::now);
    }

    /** What the document is for, as a value of {@code type}. */
    static String type(Document document) {
        if (blocks(document).anyMatch(block -> block.getCodeLength() > 0 && !DATA.contains(block.getLanguage()))) {
            return "workflow";
        }
        List<String> names = document.getSections().stream().map(Section::getName).toList();
        if (names.stream().anyMatch(name -> name.startsWith("Agent"))) {
            return "agent_blueprint";
        }
        return names.stream().anyMatch(name -> name.contains("Prompt")) ? "prompt" : "workflow";
    }

    private static Stream<CodeBlock> blocks(Document document) {
        return document.getSections().stream().flatMap(section -> section.getBlocks().stream());
    }

    /** One sentence or title that says what the document is for. */
    static Optional<String> purpose(Document document, String text) {
        Optional<String> key = PURPOSES.stream().flatMap(name -> Keys.text(document, name).stream())
                .filter(value -> !Words.isPlaceholder(value)).findFirst();
        return key.or(() -> title(document, text)).or(() -> section(document, text, PURPOSE_SECTIONS))
                .or(() -> section(document, text, List.of("Context")).filter(line -> line.endsWith(".")))
                .or(() -> Keys.text(document, "context").filter(value -> !Words.isPlaceholder(value)))
                .map(Defaults::sentence);
    }

    /** What the document's own key says of its context. */
    static Optional<String> context(Document document) {
        return Keys.text(document, "context").filter(value -> !Words.isPlaceholder(value)).map(Defaults::sentence);
    }

    /** Words on one line with a full stop; a name such as {@code key_distribution} as the words it is made of. */
    private static String sentence(String text) {
        String line = Words.oneLine(text).replaceFirst("^[^\\p{L}\\p{N}\"'`(\\[]+(?=[\\p{L}\\p{N}])", "");
        boolean name = line.length() <= MAX_NAME && line.matches("[A-Za-z][A-Za-z0-9]*(?:[_-][A-Za-z0-9]+)+");
        String words = name
                ? Character.toUpperCase(line.charAt(0)) + line.substring(1).replace('_', ' ').replace('-', ' ')
                : line;
        return words.matches("(?s).*[.!?…:]") ? words : words + ".";
    }

    /** The first level-1 heading before the first section. */
    private static Optional<String> title(Document document, String text) {
        int from = document.getFrontMatter() == null ? 0 : Keys.end(document.getFrontMatter());
        int to = document.getSections().isEmpty() ? text.length() : document.getSections().getFirst().getOffset();
        return text.substring(Math.min(from, to), to).lines().limit(200).filter(line -> line.startsWith("# "))
                .map(line -> line.substring(2).replaceAll("[#*`]+", "").strip()).filter(line -> !line.isEmpty())
                .findFirst();
    }

    private static Optional<String> section(Document document, String text, List<String> named) {
        return document.getSections().stream().filter(section -> named.contains(section.getName()))
                .map(section -> firstLine(section, text)).filter(line -> !line.isEmpty()).findFirst();
    }

    private static String firstLine(Section section, String text) {
        return text.substring(section.getBodyOffset(), Keys.end(section)).lines().map(String::strip)
                .filter(line -> !line.isEmpty() && Character.isLetterOrDigit(line.charAt(0))).findFirst().orElse("");
    }
}
