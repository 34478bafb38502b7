package io.torgo.maml.edit;

import io.torgo.maml.model.Section;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cures for lines of a history that are no entries. */
final class HistoryCures {

    private static final Pattern TIME = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})"
            + "(?:[T ]([0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?)( ?Z| ?UTC|[+-][0-9]{2}:?[0-9]{2})?)?");
    private static final Pattern ACTION = Pattern.compile("^[\\s:*_`|–—-]*\\[?([A-Z][A-Z_]{2,20})\\b\\]?"
            + "[\\s:*_`|–—-]*");
    private static final int MAX_LINE = 4000;

    private HistoryCures() {
    }

    /** H01: the entry that the line was meant to be, or a place where its text does not pass for one. */
    static List<Fix> entry(Case one) {
        String line = one.covered();
        Optional<String> entry = line.length() > MAX_LINE ? Optional.empty() : normal(line);
        if (entry.isPresent()) {
            return one.safe("Write it as an entry", new TextEdit(one.finding().offset(), line.length(), entry.get()));
        }
        Optional<Section> section = one.model().getSections().stream()
                .filter(some -> Keys.covers(some, one.finding().offset())).findFirst();
        if (section.isEmpty() || line.contains("-->")) {
            return List.of();
        }
        return section.get().getHistory().isEmpty() && !hasTimes(one, section.get())
                ? background(one, section.get())
                : aside(one, line);
    }

    /** H02: an entry in another form than the reference's. */
    static List<Fix> form(Case one) {
        String line = one.covered();
        return line.length() > MAX_LINE
                ? List.of()
                : normal(line).filter(entry -> !entry.equals(line)).map(entry -> one.doubtful(
                        "Write it in the reference's form", new TextEdit(one.finding().offset(), line.length(), entry)))
                        .orElse(List.of());
    }

    private static boolean hasTimes(Case one, Section section) {
        return one.text().substring(section.getBodyOffset(), Keys.end(section)).lines().limit(2000)
                .anyMatch(line -> line.length() <= MAX_LINE && normal(line).isPresent());
    }

    /** A section called History that tells the history of something else. */
    private static List<Fix> background(Case one, Section section) {
        boolean plain = section.getTitle().equalsIgnoreCase("History");
        String title = plain ? "Background" : section.getTitle() + " Background";
        int at = one.text().indexOf(section.getTitle(), section.getOffset());
        return at < 0
                ? List.of()
                : one.safe("Call the section " + title + ": it holds no entries", new TextEdit(at,
                        section.getTitle().length(), title));
    }

    /** A remark among entries: Markdown's comment for a line with a number sign, a continuation line otherwise. */
    private static List<Fix> aside(Case one, String line) {
        int offset = one.finding().offset();
        return line.startsWith("#")
                ? one.safe("Make the line a comment", new TextEdit(offset, 0, "<!-- "), new TextEdit(offset
                        + line.length(), 0, " -->"))
                : one.safe("Join the line to the entry before", new TextEdit(offset, 0, "  "));
    }

    /** The entry in the reference's form; empty where time, action or text cannot be told. */
    private static Optional<String> normal(String line) {
        Matcher time = TIME.matcher(line);
        if (!time.find() || line.substring(0, time.start()).matches(".*\\p{Alnum}.*")) {
            return Optional.empty();
        }
        String rest = line.substring(time.end()).replaceFirst("^[\\]\\s:*_`|)]+", "");
        Matcher action = ACTION.matcher(rest);
        boolean named = action.find();
        String text = (named ? rest.substring(action.end()) : rest.replaceFirst("^[\\s:|–—-]+", "")).strip()
                .replaceAll("[\\u0085\\u2028\\u2029]", " ");
        String word = named ? action.group(1).toUpperCase(Locale.ROOT) : "NOTE";
        return text.isEmpty() && !named
                ? Optional.empty()
                : Optional.of("- " + stamp(time) + ": [" + word + "] " + text);
    }

    private static String stamp(Matcher time) {
        if (time.group(2) == null) {
            return time.group(1);
        }
        String zone = time.group(3) == null || time.group(3).contains("UTC") ? "Z" : time.group(3).strip();
        return time.group(1) + "T" + time.group(2) + zone;
    }
}
