package io.torgo.maml.importer;

import io.torgo.maml.importer.Guide.Line;
import java.util.ArrayList;
import java.util.List;

/** A Jupyter notebook as lines: each JSON string of a cell's source is one line. */
final class Notebook {

    private Notebook() {
    }

    static boolean is(String text) {
        return text.stripLeading().startsWith("{") && text.contains("\"cells\"") && text.contains("\"source\"");
    }

    /** The notebook's lines with their strings decoded; numbers stay those of the file. */
    static Guide read(Guide file) {
        List<Line> lines = new ArrayList<>(file.size());
        for (int i = 0; i < file.size(); i++) {
            Line line = file.line(i);
            String text = line.text().strip();
            if (text.startsWith("\"") && !isMember(text)) {
                split(Quotes.decoded(text, 1, '"'), line.number(), lines);
            } else {
                lines.add(line);
            }
        }
        return new Guide(lines);
    }

    private static boolean isMember(String text) {
        int colon = text.indexOf("\":");
        return colon > 0 && text.indexOf('"', 1) == colon;
    }

    private static void split(String text, int number, List<Line> lines) {
        text.lines().forEach(one -> lines.add(new Line(one, "\n", number)));
        if (text.isEmpty()) {
            lines.add(new Line("", "\n", number));
        }
    }
}
