package io.torgo.maml.internal;

import io.torgo.maml.Severity;
import io.torgo.maml.model.HistoryEntry;
import io.torgo.maml.model.Section;
import java.util.regex.Pattern;

/** Rules for the entries of a history: their form and their order. */
final class HistoryRules {

    private static final Pattern REFERENCE = Pattern.compile("- [0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}"
            + "(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?Z: \\[[A-Z][A-Z0-9_]{0,39}\\] .*+");
    private static final Pattern UTC = Pattern.compile("[0-9-]{10}T[0-9:.]{5,18}Z");
    private static final int MAX_LINE = 10_000;

    private HistoryRules() {
    }

    static void check(Section section, String text, Problems problems) {
        HistoryEntry before = null;
        for (HistoryEntry entry : section.getHistory()) {
            form(entry, text, problems);
            if (before != null && isEarlier(entry, before)) {
                problems.warning("H03", entry, "This entry is older than the one before it",
                        "Bring the entries into the order of their times: the history is only appended to.");
            }
            before = UTC.matcher(entry.getTime()).matches() ? entry : before;
        }
    }

    private static void form(HistoryEntry entry, String text, Problems problems) {
        int end = entry.getOffset() + Math.min(entry.getLength(), MAX_LINE);
        if (!REFERENCE.matcher(text.substring(entry.getOffset(), end).stripTrailing()).matches()) {
            problems.add("H02", Severity.INFO, entry.getOffset(), entry.getLength(),
                    "This entry is read, but has another form than the reference's",
                    "Nothing has to be done; the reference's form is '- <time>: [ACTION] <text> by `<actor>`.'.");
        }
    }

    /** Compares to the second, which all forms of UTC have in common. */
    private static boolean isEarlier(HistoryEntry entry, HistoryEntry before) {
        return UTC.matcher(entry.getTime()).matches() && seconds(entry).compareTo(seconds(before)) < 0;
    }

    private static String seconds(HistoryEntry entry) {
        String time = entry.getTime();
        String bare = time.substring(0, time.length() - 1);
        return bare.length() < 19 ? bare + ":00" : bare.substring(0, 19);
    }
}
