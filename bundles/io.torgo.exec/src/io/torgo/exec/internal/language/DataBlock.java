package io.torgo.exec.internal.language;

import io.torgo.api.Problem;
import io.torgo.api.Visible;
import io.torgo.api.exec.BlockJob;
import java.io.IOException;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML blocks, which are read on the host: the sandbox's Python need not have a reader for them. Aliases of collections
 * are refused, since a few lines of them stand for more data than any memory holds.
 */
public final class DataBlock {

    private static final Set<String> YAML = Set.of("yaml", "yml");
    private static final int DEEPEST = 100;
    private static final int MOST_BYTES = 1 << 20;
    private static final LoadSettings SETTINGS = LoadSettings.builder().setLabel("block").setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(0).setCodePointLimit(MOST_BYTES).build();

    private DataBlock() {
    }

    /** The block is no data of its language. */
    public static final class Unreadable extends IOException {

        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        Unreadable(Problem problem) {
            super(problem.message());
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }

    /** Whether blocks of the language are read here. */
    public static boolean reads(String language) {
        return YAML.contains(language);
    }

    /** The value of a YAML block, which may be null. */
    public static Object value(BlockJob job) throws Unreadable {
        try {
            checkDepth(job.source());
            return new Load(SETTINGS).loadFromString(job.source());
        } catch (MarkedYamlEngineException broken) {
            String where = broken.getProblemMark().map(mark -> " (" + job.block() + ", line " + (mark.getLine() + 1)
                    + ")").orElse("");
            throw unreadable(broken.getProblem() + where);
        } catch (YamlEngineException broken) {
            throw unreadable(broken.getMessage());
        }
    }

    private static void checkDepth(String source) throws Unreadable {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(source)) {
            depth += switch (event.getEventId()) {
                case MappingStart, SequenceStart -> 1;
                case MappingEnd, SequenceEnd -> -1;
                default -> 0;
            };
            if (depth > DEEPEST) {
                throw unreadable("nested more than " + DEEPEST + " deep");
            }
        }
    }

    private static Unreadable unreadable(String why) {
        return new Unreadable(new Problem("EXEC-SYNTAX", "YAML: " + Visible.of(why), "correct the block"));
    }
}
