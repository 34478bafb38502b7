package io.torgo.verify.gospel;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A name behind the modules that it is in: {@code M.N.x}.
 *
 * @param parts at least one; all but the last are modules
 */
public record Path(List<Name> parts, Span span) {

    /** What is named. */
    public Name last() {
        return parts.getLast();
    }

    /** The modules before it. */
    public List<Name> modules() {
        return parts.subList(0, parts.size() - 1);
    }

    /** As it is written, without spaces. */
    public String text() {
        return parts.stream().map(Name::text).collect(Collectors.joining("."));
    }
}
