package io.torgo.maml.project;

import io.torgo.maml.CodeBook;
import io.torgo.maml.Diagnostic;
import io.torgo.maml.LineMap;
import io.torgo.maml.MamlParser;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Profile;
import io.torgo.maml.Severity;
import io.torgo.maml.model.Entry;
import io.torgo.maml.model.Mapping;
import io.torgo.maml.model.Region;
import io.torgo.maml.model.Scalar;
import io.torgo.maml.model.Sequence;
import io.torgo.maml.model.Value;
import io.torgo.maml.project.ProjectSettings.Content;
import io.torgo.maml.project.ProjectSettings.PathRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a settings file as the front matter of a document: the same YAML with the same limits, and a place for every
 * fault.
 */
final class SettingsReader {

    private static final String OPENER = "---\n";
    private static final int LARGEST = 1 << 20;

    private final LineMap lines;
    private final int shift;
    private final List<Diagnostic> faults = new ArrayList<>();

    private SettingsReader(String text, int shift) {
        this.lines = new LineMap(text);
        this.shift = shift;
    }

    static Content read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                return unreadable("The settings file is larger than " + LARGEST + " bytes");
            }
            return read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return unreadable("The settings file cannot be read");
        }
    }

    private static Content unreadable(String message) {
        SettingsReader reader = new SettingsReader("", 0);
        reader.fault("N01", Severity.ERROR, 0, 0, message, "Make it a small, readable file.");
        return new Content(Rules.NONE, List.of(), List.of(), Set.of(), List.copyOf(reader.faults));
    }

    static Content read(String source) {
        String text = source.startsWith("\ufeff") ? source.substring(1) : source;
        boolean opened = text.startsWith("---");
        SettingsReader reader = new SettingsReader(text, opened ? 0 : OPENER.length());
        ParsedDocument parsed = MamlParser.parse((opened ? "" : OPENER) + text + (text.endsWith("\n") ? "" : "\n")
                + OPENER);
        return reader.content(parsed);
    }

    private Content content(ParsedDocument parsed) {
        parsed.syntaxProblems().stream().filter(found -> found.severity() == Severity.ERROR)
                .forEach(found -> fault("N01", Severity.ERROR, found.offset() - shift, found.length(),
                        "The settings are not YAML: " + found.message(), found.cure()));
        List<Entry> entries = parsed.model().getFrontMatter() == null
                ? List.of()
                : parsed.model().getFrontMatter().getEntries();
        Optional<Profile> profile = Optional.empty();
        Map<String, Optional<Severity>> severities = Map.of();
        List<Glob> exclude = List.of();
        List<PathRules> paths = List.of();
        Set<String> off = Set.of();
        for (Entry entry : entries) {
            switch (String.valueOf(entry.getKey())) {
                case "profile" -> profile = profile(entry.getValue());
                case "severity" -> severities = severities(entry);
                case "exclude" -> exclude = globs(entry);
                case "paths" -> paths = paths(entry);
                case "checkers" -> off = switchedOff(entry);
                default -> unknownKey(entry, "profile, severity, exclude, paths, checkers");
            }
        }
        return new Content(new Rules(profile, severities), exclude, paths, off, List.copyOf(faults));
    }

    private void fault(String code, Severity severity, int offset, int length, String message, String cure) {
        int end = lines.source().length();
        int from = Math.clamp(offset, 0, end);
        int to = Math.clamp((long) from + length, from, end);
        faults.add(new Diagnostic("MAML-" + code, severity, from, to - from, lines.line(from), lines.column(from),
                lines.line(to), lines.column(to), message, cure));
    }

    private void fault(String code, Severity severity, Region region, String message, String cure) {
        fault(code, severity, region.getOffset() - shift, region.getLength(), message, cure);
    }

    private void unknownKey(Entry entry, String known) {
        fault("N02", Severity.WARNING, entry.getKeyOffset() - shift, entry.getKeyLength(),
                "The settings have no key '" + shortened(entry.getKey()) + "'", "Use one of: " + known + ".");
    }

    private void wrong(Entry entry, String message, String cure) {
        Value value = entry.getValue();
        if (value == null) {
            fault("N03", Severity.ERROR, entry.getKeyOffset() - shift, entry.getKeyLength(), message, cure);
        } else {
            fault("N03", Severity.ERROR, value, message, cure);
        }
    }

    private static String shortened(String text) {
        String plain = text == null ? "" : text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() > 60 ? plain.substring(0, 59) + "…" : plain;
    }

    private static Optional<String> text(Value value) {
        return value instanceof Scalar scalar ? Optional.of(scalar.getText()) : Optional.empty();
    }

    private Optional<Profile> profile(Value value) {
        Optional<Profile> profile = text(value).flatMap(Profile::byId);
        if (profile.isEmpty() && value != null) {
            fault("N03", Severity.ERROR, value, "There is no profile '" + shortened(text(value).orElse("")) + "'",
                    "Use one of: " + Arrays.stream(Profile.values()).map(Profile::id)
                            .collect(Collectors.joining(", ")) + ".");
        }
        return profile;
    }

    private List<Entry> members(Entry entry, String what) {
        if (entry.getValue() instanceof Mapping mapping) {
            return mapping.getEntries();
        }
        wrong(entry, "'" + entry.getKey() + "' is not a mapping", "Write " + what + ".");
        return List.of();
    }

    private Map<String, Optional<Severity>> severities(Entry entry) {
        Map<String, Optional<Severity>> weights = new HashMap<>();
        for (Entry one : members(entry, "code: off, info, warning or error")) {
            String code = Rules.bare(String.valueOf(one.getKey()).toUpperCase(Locale.ROOT));
            String weight = text(one.getValue()).orElse("");
            Optional<Severity> severity = Arrays.stream(Severity.values()).filter(known -> known.id().equals(weight))
                    .findFirst();
            if (severity.isEmpty() && !weight.equals("off") && !weight.equals("false")) {
                wrong(one, "'" + shortened(weight) + "' is no severity", "Write off, info, warning or error.");
                continue;
            }
            checkCode(one, code);
            weights.put(code, severity);
        }
        return weights;
    }

    private void checkCode(Entry entry, String code) {
        String start = "MAML-" + (code.endsWith("*") ? code.substring(0, code.length() - 1) : code);
        boolean known = code.endsWith("*")
                ? CodeBook.all().stream().anyMatch(one -> one.code().startsWith(start))
                : CodeBook.explain(start).isPresent();
        if (!known) {
            fault("N04", Severity.WARNING, entry.getKeyOffset() - shift, entry.getKeyLength(),
                    "There is no code '" + shortened(code) + "'", "See torgo explain --all for the codes.");
        }
    }

    private List<Glob> globs(Entry entry) {
        List<Value> values = entry.getValue() instanceof Sequence sequence
                ? sequence.getItems()
                : entry.getValue() == null ? List.of() : List.of(entry.getValue());
        List<Glob> globs = new ArrayList<>();
        values.forEach(value -> glob(text(value).orElse(""), value).ifPresent(globs::add));
        return globs;
    }

    private Optional<Glob> glob(String pattern, Region place) {
        try {
            return Optional.of(new Glob(pattern));
        } catch (IllegalArgumentException e) {
            fault("N03", Severity.ERROR, place, "'" + shortened(pattern) + "' is no pattern for paths below the "
                    + "settings file", "Write a relative pattern such as drafts/** without '..'.");
            return Optional.empty();
        }
    }

    private List<PathRules> paths(Entry entry) {
        List<PathRules> paths = new ArrayList<>();
        for (Entry one : members(entry, "pattern: {profile: …, severity: {…}}")) {
            glob(String.valueOf(one.getKey()), one).ifPresent(glob -> paths.add(new PathRules(glob, rules(one))));
        }
        return paths;
    }

    private Rules rules(Entry entry) {
        Optional<Profile> profile = Optional.empty();
        Map<String, Optional<Severity>> severities = Map.of();
        for (Entry one : members(entry, "{profile: …, severity: {…}}")) {
            switch (String.valueOf(one.getKey())) {
                case "profile" -> profile = profile(one.getValue());
                case "severity" -> severities = severities(one);
                default -> unknownKey(one, "profile, severity");
            }
        }
        return new Rules(profile, severities);
    }

    private Set<String> switchedOff(Entry entry) {
        Set<String> off = new HashSet<>();
        for (Entry one : members(entry, "language: on or off")) {
            String language = String.valueOf(one.getKey());
            String state = text(one.getValue()).orElse("");
            if (!Languages.isKnown(language)) {
                unknownKey(one, "a language that is checked, or \"*\"");
            } else if (state.equals("off") || state.equals("false")) {
                off.add(Languages.name(language));
            } else if (!state.equals("on") && !state.equals("true")) {
                wrong(one, "'" + shortened(state) + "' is neither on nor off", "Write on or off.");
            }
        }
        return off;
    }
}
