package io.torgo.maml.edit;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.LineMap;
import io.torgo.maml.internal.Names;
import io.torgo.maml.model.Document;
import io.torgo.maml.model.Section;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Cures for sections that are missing or called otherwise. */
final class SectionCures {

    private static final List<String> ORDER = List.of("Intent", "Context", "Content", "Code_Blocks", "Input_Schema",
            "Output_Schema", "History");
    private static final Pattern OTHER_LEVEL = Pattern.compile(" {0,3}(?:#|#{3,6})[ \\t]+(\\S.{0,60}?)[ \\t]*#*[ \\t]*|"
            + " {0,3}(?:\\*\\*|__)([A-Za-z_ ]{3,30}?):?(?:\\*\\*|__):?[ \\t]*");
    private static final Pattern NAMED = Pattern.compile("## ([A-Za-z_]+)");
    private static final String NO_INTENT = "The document does not say yet what it is for.";
    private static final String NO_CONTEXT = "The document names no context yet.";

    private SectionCures() {
    }

    /** S01, W12: a section is missing. */
    static List<Fix> missing(Case one) {
        Matcher named = NAMED.matcher(one.finding().message());
        if (!named.find()) {
            return List.of();
        }
        String name = named.group(1);
        Optional<Fix> renamed = respell(one, name).or(() -> otherLevel(one, name));
        return renamed.map(List::of).orElseGet(() -> insert(one, name));
    }

    /** A section whose name is the missing one but for a slip of the pen. */
    private static Optional<Fix> respell(Case one, String name) {
        return one.model().getSections().stream().filter(section -> !Names.isSection(section.getName()))
                .filter(section -> DidYouMean.nearest(section.getName(), List.of(name)).isPresent()).findFirst()
                .map(section -> one.safe("Write the heading as " + name, title(one, section, name)).getFirst());
    }

    /** The heading with another name, its decoration kept. */
    static TextEdit title(Case one, Section section, String name) {
        int at = one.text().indexOf(section.getName(), section.getOffset());
        return at < 0 || at > section.getOffset() + section.getHeadingLength()
                ? new TextEdit(section.getOffset(), section.getHeadingLength(), "## " + name)
                : new TextEdit(at, section.getName().length(), name);
    }

    /** The section's name as a heading of another level, or in bold type on a line of its own. */
    private static Optional<Fix> otherLevel(Case one, String name) {
        LineMap lines = one.lines();
        int first = one.head() == null ? 1 : lines.line(Keys.end(one.head())) + 1;
        return IntStream.rangeClosed(first, lines.count()).filter(line -> isNamed(lines.head(line, 100), name))
                .filter(line -> !isInBlock(one.model(), lines.start(line))).mapToObj(line -> one.safe(
                        "Make " + name + " a section", new TextEdit(lines.start(line), lines.end(line)
                                - lines.start(line), "## " + name))
                        .getFirst())
                .findFirst();
    }

    private static boolean isNamed(String line, String name) {
        Matcher matcher = OTHER_LEVEL.matcher(line);
        if (!matcher.matches()) {
            return false;
        }
        String title = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return Names.section(title).equals(name);
    }

    private static boolean isInBlock(Document document, int offset) {
        return FenceCures.blocks(document).anyMatch(block -> Keys.covers(block, offset));
    }

    private static List<Fix> insert(Case one, String name) {
        String eol = one.eol();
        String content = switch (name) {
            case "Intent" -> Defaults.purpose(one.model(), one.text()).orElse(NO_INTENT);
            case "Context" -> Defaults.context(one.model()).orElse(NO_CONTEXT);
            case "Input_Schema", "Output_Schema" -> "```json" + eol + "{\"type\": \"object\"}" + eol + "```";
            default -> "Nothing is written here yet.";
        };
        String section = "## " + name + eol + content + eol + eol;
        int line = place(one, name);
        boolean last = line > one.lines().count();
        return one.safe("Add the section " + name, one.insertLines(line, last
                ? eol + section.stripTrailing() + eol
                : section));
    }

    /** The line before which a section belongs: that of the first section that comes later in the usual order. */
    private static int place(Case one, String name) {
        int rank = rank(name);
        Section before = null;
        for (Section section : one.model().getSections()) {
            if (Names.isSection(section.getName()) && rank(section.getName()) < rank) {
                before = section;
            }
        }
        int end = before == null ? -1 : Keys.end(before);
        return one.model().getSections().stream().filter(section -> section.getOffset() >= end)
                .filter(section -> rank == 0 || section.getOffset() == end || rank(section.getName()) > rank)
                .mapToInt(Section::getLine).findFirst().orElse(one.lines().count() + 1);
    }

    /** The place of the missing section in the usual order. */
    static int rank(Diagnostic finding) {
        Matcher named = NAMED.matcher(finding.message());
        return named.find() ? rank(named.group(1)) : ORDER.size();
    }

    private static int rank(String name) {
        int rank = ORDER.indexOf(name);
        return rank < 0 ? ORDER.size() : rank;
    }

    /** W20: a heading of the reference in another spelling. */
    static List<Fix> spelling(Case one) {
        return section(one).filter(section -> Names.isSection(section.getName())).map(section -> one.doubtful(
                "Write ## " + section.getName(), new TextEdit(section.getOffset(), section.getHeadingLength(),
                        "## " + section.getName())))
                .orElse(List.of());
    }

    /** W23: a required section without content. */
    static List<Fix> empty(Case one) {
        return section(one).filter(section -> section.getName().equals("Intent"))
                .flatMap(section -> Defaults.purpose(one.model(), one.text()).map(purpose -> one.doubtful(
                        "Write: " + purpose, one.insertLines(section.getLine() + 1, purpose + one.eol()))))
                .orElse(List.of());
    }

    private static Optional<Section> section(Case one) {
        return one.model().getSections().stream().filter(section -> section.getOffset() == one.finding().offset())
                .findFirst();
    }
}
