package io.torgo.maml.embedded.internal;

import io.torgo.maml.code.CodeChecker;
import io.torgo.maml.code.CodeFault;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Checks YAML 1.2 by the events of snakeyaml-engine; nothing is loaded. */
public final class YamlChecker implements CodeChecker {

    /** A block that quotes a whole document: YAML is only its head. */
    private static final Pattern DOCUMENT = Pattern
            .compile("(?m)^\\s{0,20}(?:```|## (?:Intent|Context|Content|Code_Blocks|Input_Schema|Output_Schema))");

    private static final int DEEPEST = 200;

    @Override
    public Set<String> languages() {
        return Set.of("yaml", "yml");
    }

    @Override
    public List<CodeFault> check(String language, String code) {
        if (DOCUMENT.matcher(code).find()) {
            return List.of();
        }
        try {
            read(Interpolation.mask(code, 'x'));
            return List.of();
        } catch (MarkedYamlEngineException broken) {
            return fault(code, broken);
        } catch (YamlEngineException larger) {
            return List.of();
        }
    }

    /** Reads to the end, or to where the text nests deeper than anybody writes: the parser's time grows with depth. */
    private static void read(String yaml) {
        int depth = 0;
        for (Event event : new Parse(LoadSettings.builder().setLabel("block").build()).parseString(yaml)) {
            depth += switch (event.getEventId()) {
                case MappingStart, SequenceStart -> 1;
                case MappingEnd, SequenceEnd -> -1;
                default -> 0;
            };
            if (depth > DEEPEST) {
                return;
            }
        }
    }

    private static List<CodeFault> fault(String code, MarkedYamlEngineException broken) {
        Optional<Mark> mark = broken.getProblemMark();
        // The mark counts code points.
        int points = mark.map(Mark::getIndex).orElse(0);
        int offset = code.offsetByCodePoints(0, Math.clamp(points, 0, code.codePointCount(0, code.length())));
        return Places.isPlaceholder(code, offset)
                ? List.of()
                : List.of(Places.word(code, offset, broken.getProblem()));
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
