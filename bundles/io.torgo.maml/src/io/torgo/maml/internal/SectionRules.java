package io.torgo.maml.internal;

import io.torgo.maml.LineMap;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Severity;
import io.torgo.maml.model.Document;
import io.torgo.maml.model.FrontMatter;
import io.torgo.maml.model.SchemaBlock;
import io.torgo.maml.model.Section;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Rules for the sections. */
public final class SectionRules {

    private final ParsedDocument parsed;
    private final Document document;
    private final Problems problems;

    private SectionRules(ParsedDocument parsed, Problems problems) {
        this.parsed = parsed;
        this.document = parsed.model();
        this.problems = problems;
    }

    /** Checks the sections of a document whose line breaks are not lost. */
    public static void check(ParsedDocument parsed, Problems problems) {
        if (parsed.syntaxProblems().stream().noneMatch(problem -> problem.code().equals("MAML-F05"))) {
            new SectionRules(parsed, problems).check();
        }
    }

    private void check() {
        Names.REQUIRED_SECTIONS.forEach(this::require);
        if (parsed.type().filter(type -> type.equals("api") || type.equals("api_request")).isPresent()
                && Reads.sections(document, "Input_Schema").findAny().isEmpty()) {
            insertion("W12", "A document of this type should have ## Input_Schema",
                    "Add the section with a JSON Schema object.");
        }
        Set<String> seen = new HashSet<>();
        for (Section section : document.getSections()) {
            title(section, seen);
            content(section);
        }
    }

    private void require(String name) {
        if (Reads.sections(document, name).findAny().isEmpty()) {
            insertion("S01", "The section ## " + name + " is missing", "Add a line '## " + name
                    + "' with its text behind the front matter.");
        }
    }

    /** Reports at the end of the front matter, where the section would go; without one, at the first line. */
    private void insertion(String code, String message, String cure) {
        FrontMatter head = document.getFrontMatter();
        LineMap lines = parsed.lines();
        int end = head == null ? lines.end(1) : head.getOffset() + head.getLength();
        int start = lines.start(lines.line(end));
        if (code.startsWith("W")) {
            problems.add(code, Severity.WARNING, start, end - start, message, cure);
        } else {
            problems.error(code, start, end - start, message, cure);
        }
    }

    private void title(Section section, Set<String> seen) {
        boolean known = Names.isSection(section.getName());
        if (!known) {
            at("W21", Severity.INFO, section, "The section " + Problems.quote(section.getTitle())
                    + " is not in the reference", "Nothing has to be done: it is kept as it is.");
        } else if (!section.getTitle().equals(section.getName())) {
            at("W20", Severity.INFO, section, "The heading " + Problems.quote(section.getTitle())
                    + " is taken as " + section.getName(), "Write '## " + section.getName() + "'.");
        }
        if (!seen.add(section.getName()) && known) {
            at("W22", Severity.WARNING, section, "The section " + section.getName()
                    + " stands here a second time", "Join the two.");
        }
    }

    private void at(String code, Severity severity, Section section, String message, String cure) {
        problems.add(code, severity, section.getOffset(), section.getHeadingLength(), message, cure);
    }

    private void content(Section section) {
        if (Names.REQUIRED_SECTIONS.contains(section.getName())
                && Texts.isBlank(parsed.text(), section.getBodyOffset(), section.getOffset() + section.getLength())) {
            at("W23", Severity.WARNING, section, "The section " + section.getName() + " is empty",
                    "Write what the document is for.");
        }
        if (section.getSchema() != null) {
            schema(section, section.getSchema());
        }
        if ("History".equals(section.getName())) {
            HistoryReader.lines(section, parsed.lines()).filter(line -> HistoryReader.entry(parsed.lines(), line)
                    .isEmpty()).forEach(this::offFormat);
        }
    }

    private void offFormat(int line) {
        int start = parsed.lines().start(line);
        problems.error("H01", start, parsed.lines().end(line) - start, "This line has not the form of a history entry",
                "Write '- <time>: [ACTION] <text> by `<actor>`.', or move the text to another section.");
    }

    private void schema(Section section, SchemaBlock schema) {
        SchemaReader.Reading reading = SchemaReader.read(schema);
        String name = section.getName();
        int at = schema.getOffset() + reading.at();
        if (reading.form() == SchemaReader.Form.NONE) {
            problems.error("J01", at, at < schema.getOffset() + schema.getLength() ? 1 : 0, name + " is not JSON: "
                    + reading.problem(), "Write one JSON object; values that are only meant as examples need quotes.");
        } else if (!(reading.value() instanceof Map)) {
            problems.error("J01", schema, name + " is not a JSON object", "Write the schema as one object in braces.");
        } else if (reading.form() == SchemaReader.Form.LOOSE) {
            problems.add("J02", Severity.WARNING, at, 1, name + " is read, but is not strict JSON: "
                    + reading.problem(), "Delete comments and trailing commas and quote all names.");
        } else if (reading.form() == SchemaReader.Form.YAML) {
            problems.info("J03", schema, name + " is written in YAML",
                    "Nothing has to be done; JSON is the reference.");
        }
    }
}
