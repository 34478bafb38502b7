package io.torgo.maml.ui.internal.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text with tab stops, read from the snippet syntax of LSP 3.17: {@code $1}, {@code ${1:text}}, {@code ${1|a,b|}},
 * {@code $0} and the escapes of {@code $}, <code>}</code> and backslash.
 *
 * @param text  the text without the syntax
 * @param stops the tab stops by their numbers; the same number at several places is edited at once
 * @param exit  where the caret ends, in UTF-16 units from 0
 */
record Snippet(String text, List<Stop> stops, int exit) {

    /** One place of a tab stop, with the values to choose from, if there are some. */
    record Place(int offset, int length, List<String> choices) {
    }

    /** A tab stop and all places that share its number. */
    record Stop(int number, List<Place> places) {
    }

    /** Reads a snippet; what is no syntax is taken literally. */
    static Snippet read(String source, String lineBreak) {
        Reader reader = new Reader(source, lineBreak);
        reader.read('\0');
        List<Stop> stops = reader.places.entrySet().stream().filter(each -> each.getKey() > 0)
                .map(each -> new Stop(each.getKey(), List.copyOf(each.getValue()))).toList();
        List<Place> exits = reader.places.getOrDefault(0, List.of());
        int exit = exits.isEmpty() ? reader.text.length() : exits.getFirst().offset();
        return new Snippet(reader.text.toString(), stops, exit);
    }

    private static final class Reader {

        private final StringBuilder text = new StringBuilder();
        private final Map<Integer, List<Place>> places = new TreeMap<>();
        private final String source;
        private final String lineBreak;
        private int at;

        Reader(String source, String lineBreak) {
            this.source = source;
            this.lineBreak = lineBreak;
        }

        void read(char end) {
            while (at < source.length() && source.charAt(at) != end) {
                char c = source.charAt(at);
                char next = at + 1 < source.length() ? source.charAt(at + 1) : ' ';
                if (c == '\\' && "$}\\".indexOf(next) >= 0) {
                    text.append(next);
                    at += 2;
                } else if (c == '$' && Character.isDigit(next)) {
                    at++;
                    place(number(), text.length(), List.of());
                } else if (c == '$' && next == '{' && at + 2 < source.length()
                        && Character.isDigit(source.charAt(at + 2))) {
                    at += 2;
                    braces(number());
                } else {
                    text.append(c == '\n' ? lineBreak : String.valueOf(c));
                    at++;
                }
            }
        }

        private void braces(int number) {
            int start = text.length();
            List<String> choices = List.of();
            if (at < source.length() && source.charAt(at) == ':') {
                at++;
                read('}');
            } else if (at < source.length() && source.charAt(at) == '|') {
                choices = choices();
                text.append(choices.isEmpty() ? "" : choices.getFirst());
            }
            if (at < source.length() && source.charAt(at) == '}') {
                at++;
            }
            place(number, start, choices);
        }

        private List<String> choices() {
            int end = source.indexOf("|}", at + 1);
            end = end < 0 ? source.length() : end;
            List<String> choices = List.of(source.substring(at + 1, end).split(","));
            at = Math.min(source.length(), end + 1);
            return choices;
        }

        private int number() {
            int start = at;
            while (at < source.length() && Character.isDigit(source.charAt(at))) {
                at++;
            }
            return Integer.parseInt(source.substring(start, Math.min(at, start + 4)));
        }

        private void place(int number, int start, List<String> choices) {
            places.computeIfAbsent(number, ignored -> new ArrayList<>())
                    .add(new Place(start, text.length() - start, choices));
        }
    }
}
