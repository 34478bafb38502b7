package io.torgo.maml.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Tells whether a text is YAML, and whether two texts say the same. */
final class Yaml {

    private static final int MAX_DEPTH = 64;

    private Yaml() {
    }

    /** The parser's events without places and styles; empty where the text is no YAML or nests too deep. */
    static Optional<List<String>> events(String text) {
        List<String> events = new ArrayList<>();
        int depth = 0;
        try {
            LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
            for (Event event : new Parse(settings).parseString(text)) {
                events.add(describe(event));
                depth += change(event);
                if (depth > MAX_DEPTH) {
                    return Optional.empty();
                }
            }
        } catch (YamlEngineException broken) {
            return Optional.empty();
        }
        return Optional.of(events);
    }

    private static int change(Event event) {
        return switch (event.getEventId()) {
            case MappingStart, SequenceStart -> 1;
            case MappingEnd, SequenceEnd -> -1;
            default -> 0;
        };
    }

    private static String describe(Event event) {
        return event instanceof ScalarEvent scalar
                ? (scalar.getScalarStyle() == ScalarStyle.PLAIN ? "plain " : "text ") + scalar.getTag().orElse("") + " "
                        + scalar.getAnchor().map(Object::toString).orElse("") + " " + scalar.getValue()
                : event.getEventId().toString();
    }

    /** Whether a text is one mapping. */
    static boolean isMapping(String text) {
        return events(text).filter(events -> events.size() > 2 && events.get(2).equals("MappingStart")
                && events.stream().filter("DocumentStart"::equals).count() == 1).isPresent();
    }
}
