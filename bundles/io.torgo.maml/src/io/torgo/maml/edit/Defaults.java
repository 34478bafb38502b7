package io.torgo.maml.edit;

import io.torgo.maml.model.CodeBlock;
import io.torgo.maml.model.Document;
import io.torgo.maml.model.HistoryEntry;
import io.torgo.maml.model.Section;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
        boolean agents = document.getSections().stream().anyMatch(section -> section.getName().startsWith("Agent"));
        if (agents) {
            return "agent_blueprint";
        }
        boolean code = blocks(document).anyMatch(block -> block.getCodeLength() > 0);
        boolean prompt = document.getSections().stream().anyMatch(section -> section.getName().contains("Prompt"));
        return prompt && !code ? "prompt" : "workflow";
    }

    private static Stream<CodeBlock> blocks(Document document) {
        return document.getSections().stream().flatMap(section -> section.getBlocks().stream());
    }

    /** One sentence or title that says what the document is for. */
    static Optional<String> purpose(Document document, String text) {
        Optional<String> key = PURPOSES.stream().flatMap(name -> Keys.text(document, name).stream())
                .filter(value -> !Words.isPlaceholder(value)).findFirst();
        return key.or(() -> title(document, text)).or(() -> section(document, text)).map(Words::oneLine)
                .map(words -> words.matches("(?s).*[.!?…]") ? words : words + ".");
    }

    /** The first level-1 heading before the first section. */
    private static Optional<String> title(Document document, String text) {
        int from = document.getFrontMatter() == null ? 0 : Keys.end(document.getFrontMatter());
        int to = document.getSections().isEmpty() ? text.length() : document.getSections().getFirst().getOffset();
        return text.substring(Math.min(from, to), to).lines().limit(200).filter(line -> line.startsWith("# "))
                .map(line -> line.substring(2).replaceAll("[#*`]+", "").strip()).filter(line -> !line.isEmpty())
                .findFirst();
    }

    private static Optional<String> section(Document document, String text) {
        return document.getSections().stream().filter(section -> PURPOSE_SECTIONS.contains(section.getName()))
                .map(section -> firstLine(section, text)).filter(line -> !line.isEmpty()).findFirst();
    }

    private static String firstLine(Section section, String text) {
        return text.substring(section.getBodyOffset(), Keys.end(section)).lines().map(String::strip)
                .filter(line -> !line.isEmpty() && Character.isLetterOrDigit(line.charAt(0))).findFirst().orElse("");
    }
}
