package io.torgo.verify.internal;

import io.torgo.verify.gospel.Pattern;
import java.util.List;
import java.util.stream.Stream;

/** Looks into patterns. */
final class Patterns {

    private Patterns() {
    }

    /** The variables that a pattern binds. */
    static List<String> variables(Pattern pattern) {
        return names(pattern).toList();
    }

    private static Stream<String> names(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Variable variable -> Stream.of(variable.name().text());
            case Pattern.Ghost ghost -> Stream.of(ghost.name().text());
            case Pattern.Alias alias -> Stream.concat(names(alias.pattern()), Stream.of(alias.name().text()));
            case Pattern.Cast cast -> names(cast.pattern());
            case Pattern.Tuple tuple -> tuple.items().stream().flatMap(Patterns::names);
            case Pattern.Constructor constructor -> constructor.arguments().stream().flatMap(Patterns::names);
            case Pattern.Or or -> Stream.concat(names(or.left()), names(or.right()));
            case Pattern.Record record -> record.fields().stream().flatMap(each -> each.pattern()
                    .map(Patterns::names).orElseGet(() -> Stream.of(each.label().last().text())));
            default -> Stream.of();
        };
    }
}
