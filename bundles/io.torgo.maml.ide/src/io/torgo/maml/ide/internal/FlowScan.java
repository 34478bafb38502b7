package io.torgo.maml.ide.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Reads the beginning of a YAML value up to a cursor: how deep it stands in brackets, below which keys, and what of
 * the present value is written.
 */
final class FlowScan {

    private final String text;
    private final int end;
    /** For each open bracket the key behind which it stands; empty for a list and its items. */
    private final Deque<String> keys = new ArrayDeque<>();
    private final Deque<Character> brackets = new ArrayDeque<>();
    private int start;
    private char quote;
    private String key = "";

    FlowScan(String text, int from, int end) {
        this.text = text;
        this.end = end;
        this.start = from;
        for (int i = from; i < end; i++) {
            next(i, text.charAt(i));
        }
    }

    private void next(int i, char c) {
        if (quote != 0) {
            boolean escaped = quote == '"' && text.charAt(i - 1) == '\\';
            quote = c == quote && !escaped ? 0 : quote;
        } else if (Tree.isQuote(c) && text.substring(start, i).isBlank()) {
            quote = c;
            start = i + 1;
        } else if (c == '[' || c == '{') {
            brackets.push(c);
            keys.push(key);
            begin(i);
        } else if ((c == ']' || c == '}') && !brackets.isEmpty()) {
            brackets.pop();
            key = keys.pop();
            begin(i);
        } else if (c == ',' && isFlow()) {
            begin(i);
        } else if (c == ':' && isMapping() && key.isEmpty()) {
            key = text.substring(start, i).strip().replaceAll("[\"']", "");
            start = i + 1;
        }
    }

    private void begin(int i) {
        key = "";
        start = i + 1;
    }

    boolean isFlow() {
        return !brackets.isEmpty();
    }

    private boolean isMapping() {
        return isFlow() && brackets.peek() == '{';
    }

    /** Whether a key of a mapping in braces is to be written here. */
    boolean isKey() {
        return isMapping() && key.isEmpty();
    }

    /** The keys in braces above the cursor, the outermost first. */
    List<String> path() {
        List<String> path = new ArrayList<>();
        keys.descendingIterator().forEachRemaining(path::add);
        path.add(key);
        path.removeIf(String::isEmpty);
        return path;
    }

    /** Whether the cursor stands in quotes. */
    boolean isQuoted() {
        return quote != 0;
    }

    /** Where the present value begins, behind its opening quote and blanks. */
    int start() {
        int from = start;
        while (from < end && !isQuoted() && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        return from;
    }
}
