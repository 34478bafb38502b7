package io.torgo.maml.lsp.tests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A session as it is written down. Files stand first, each behind a line {@code == name}; a line {@code == session}
 * ends them. Then come steps, separated by blank lines; {@code #} begins a remark.
 *
 * <pre>
 * → method {params}        the client asks, or informs
 * → edit name "a" ⇒ "b"    the client changes the first "a" of an open file
 * ← {pattern}              the server answers what was asked last
 * ← error {pattern}        … with an error
 * ← method {pattern}       the server asks or informs
 * </pre>
 *
 * @param files the files of the workspace, by name
 * @param steps what happens, in order
 */
record Transcript(Map<String, String> files, List<Step> steps) {

    /**
     * One step.
     *
     * @param line   its line in the transcript, from 1
     * @param toward whether the client speaks
     * @param method what it is about; empty for an answer
     * @param body   the rest, JSON mostly; may be empty
     */
    record Step(int line, boolean toward, String method, String body) {
    }

    static Transcript read(String text) {
        List<String> lines = text.lines().toList();
        Map<String, String> files = new LinkedHashMap<>();
        int at = 0;
        String name = "";
        StringBuilder content = new StringBuilder();
        for (; !name.equals("session"); at++) {
            String line = lines.get(at);
            if (line.startsWith("== ")) {
                keep(files, name, content);
                name = line.substring(3).strip();
                content.setLength(0);
            } else {
                content.append(line).append('\n');
            }
        }
        return new Transcript(files, steps(lines, at));
    }

    private static void keep(Map<String, String> files, String name, StringBuilder content) {
        if (!name.isEmpty()) {
            files.put(name, content.toString());
        }
    }

    private static List<Step> steps(List<String> lines, int from) {
        List<Step> steps = new ArrayList<>();
        for (int at = from; at < lines.size(); at++) {
            String line = lines.get(at);
            if (line.startsWith("→ ") || line.startsWith("← ")) {
                int first = at;
                StringBuilder whole = new StringBuilder(line.substring(2));
                while (at + 1 < lines.size() && lines.get(at + 1).startsWith("  ")) {
                    whole.append('\n').append(lines.get(++at));
                }
                steps.add(step(first + 1, line.startsWith("→"), whole.toString()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                throw new IllegalArgumentException("line " + (at + 1) + " is no step: " + line);
            }
        }
        return steps;
    }

    private static Step step(int line, boolean toward, String whole) {
        if (!toward && "{[\"ntf".indexOf(whole.charAt(0)) >= 0 && !whole.matches("(?s)[a-zA-Z$]+/.*")) {
            return new Step(line, false, "", whole);
        }
        int end = whole.indexOf(' ');
        return end < 0
                ? new Step(line, toward, whole, "")
                : new Step(line, toward, whole.substring(0, end), whole.substring(end + 1).strip());
    }
}
