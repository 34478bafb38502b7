package io.torgo.run.ui.internal.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the steps of a run from its progress lines, before there is an answer. */
final class Progress {

    private static final Pattern BEGUN = Pattern.compile("block: running (\\S+)(?: \\((.*)\\))?");
    private static final Pattern ENDED = Pattern.compile("block: (\\S+) (ok|failed|refused|denied|skipped)\\b.*");

    private Progress() {
    }

    /** The steps begun so far, in their order. */
    static List<Row> steps(List<String> lines) {
        Map<String, Row> steps = new LinkedHashMap<>();
        for (String line : lines) {
            Matcher begun = BEGUN.matcher(line);
            Matcher ended = ENDED.matcher(line);
            if (begun.matches()) {
                steps.put(begun.group(1), step(Row.State.RUNNING, begun.group(1), "running"));
            } else if (ended.matches()) {
                steps.put(ended.group(1), step(Steps.state(ended.group(2)), ended.group(1), ended.group(2)));
            }
        }
        return List.copyOf(steps.values());
    }

    private static Row step(Row.State state, String block, String summary) {
        return new Row(state, block, summary, "", "", Steps.link(block), List.of());
    }
}
