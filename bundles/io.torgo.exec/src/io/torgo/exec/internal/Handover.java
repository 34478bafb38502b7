package io.torgo.exec.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.torgo.api.exec.BlockResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What a block hands over by name. A frame may be forged by the block, so names are looked at again here. */
final class Handover {

    /** A name that is a variable in every language. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

    private Handover() {
    }

    /** The values of an end frame, its result among them; a frame's size bounds them all together. */
    static Map<String, Object> values(JsonNode end) {
        Map<String, Object> values = passable(Frames.map(end.path("values")));
        if (!end.path("result").isMissingNode() && !end.path("result").isNull()) {
            values.put("result", Frames.value(end.get("result")));
        }
        return values;
    }

    /** Those values whose names a block can have a variable for. */
    static Map<String, Object> passable(Map<String, Object> values) {
        Map<String, Object> passable = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (NAME.matcher(name).matches()) {
                passable.put(name, value);
            }
        });
        return passable;
    }

    /** The worker's own count, which a block that works at it can falsify; nothing is decided by it. */
    static BlockResult.Usage usage(JsonNode end) {
        JsonNode usage = end.path("usage");
        return new BlockResult.Usage(usage.path("cpu_ms").asLong(-1), usage.path("peak_bytes").asLong(-1));
    }
}
