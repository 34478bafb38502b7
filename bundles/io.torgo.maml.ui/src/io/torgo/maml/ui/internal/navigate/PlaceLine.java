package io.torgo.maml.ui.internal.navigate;

import io.torgo.maml.LineMap;
import io.torgo.maml.ide.workspace.Location;
import io.torgo.maml.ui.internal.Documents;

/**
 * A place with the line that it stands in.
 *
 * @param place where
 * @param text  the line, without blanks around it
 */
record PlaceLine(Location place, String text) {

    /** Looks the line up; it is empty where the document is not known. */
    static PlaceLine of(Location place) {
        String text = Documents.workspace().analysis(place.document()).map(analysis -> analysis.document().lines())
                .filter(lines -> place.line() <= lines.count()).map(lines -> line(lines, place.line())).orElse("");
        return new PlaceLine(place, text);
    }

    private static String line(LineMap lines, int number) {
        return lines.head(number, 200).strip();
    }
}
