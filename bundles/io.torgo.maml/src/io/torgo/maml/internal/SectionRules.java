package io.torgo.maml.internal;

import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Profile;
import io.torgo.maml.Severity;
import io.torgo.maml.model.Document;
import io.torgo.maml.model.SchemaBlock;
import io.torgo.maml.model.Section;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rules for the sections. */
public final class SectionRules {

    private static final Nearest SECTIONS = new Nearest(Names.SECTIONS);

    private final ParsedDocument parsed;
    private final Document document;
    private final Problems problems;

    private SectionRules(ParsedDocument parsed, Problems problems) {
        this.parsed = parsed;
        this.document = parsed.model();
        this.problems = problems;
    }

    /** Checks the sections of a document whose line breaks are not lost. */
    public static void check(ParsedDocument parsed, Profile profile, Problems problems) {
        if (parsed.syntaxProblems().stream().noneMatch(problem -> problem.code().equals("MAML-F05"))) {
            new SectionRules(parsed, problems).check(profile);
        }
    }

    private void check(Profile profile) {
        Demands.of(profile).checkSections(parsed, problems);
        if (parsed.type().filter(type -> type.equals("api") || type.equals("api_request")).isPresent()
                && Reads.sections(document, "Input_Schema").findAny().isEmpty()) {
            Demands.insertion(parsed, problems, "W12", Severity.WARNING,
                    "A document of this type should have ## Input_Schema",
                    "Add the section with a JSON Schema object.");
        }
        PlaceholderRules.check(parsed, problems);
        Set<String> seen = new HashSet<>();
        for (Section section : document.getSections()) {
            title(section, seen);
            content(section);
        }
    }

    private void title(Section section, Set<String> seen) {
        boolean known = Names.isSection(section.getName());
        Optional<String> meant = known ? Optional.empty() : SECTIONS.of(section.getName());
        if (meant.isPresent()) {
            at("W26", Severity.WARNING, section, "The section " + Problems.quote(section.getTitle())
                    + " is not read; did you mean " + meant.get() + "?", "Write '## " + meant.get() + "'.");
        } else if (!known) {
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
            HistoryRules.check(section, parsed.text(), problems);
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
