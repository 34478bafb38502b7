package io.torgo.verify.gospel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The specification of a value: {@code r = f x ~y requires … ensures …}.
 *
 * @param header empty where the clauses use no argument by name
 * @param clauses as they are written
 * @param span the content of its comment
 */
public record ValueSpec(Optional<Header> header, List<SpecClause> clauses, Span span) {

    /** With what a further comment says. */
    ValueSpec and(ValueSpec more) {
        List<SpecClause> all = new ArrayList<>(clauses);
        all.addAll(more.clauses);
        return new ValueSpec(header.or(more::header), List.copyOf(all), span.to(more.span));
    }

    /**
     * Names for the results and arguments.
     *
     * @param results {@link Pattern.Variable}, {@link Pattern.Any}, {@link Pattern.Ghost} or the empty
     *            {@link Pattern.Tuple}; more than one for a tuple; none where nothing is before {@code f}
     */
    public record Header(List<Pattern> results, Name function, List<Argument> arguments, Span span) {
    }

    /**
     * One argument.
     *
     * @param kind how it is written
     * @param name empty text for {@code ()}, {@code _} where it is not named
     * @param type of a ghost argument {@code [x : t]}
     */
    public record Argument(Kind kind, Name name, Optional<TypeTerm> type) {

        /** {@code x}, {@code ()}, {@code ~x}, {@code ?x}, {@code [x : t]}. */
        public enum Kind {
            PLAIN, UNIT, LABELLED, OPTIONAL, GHOST
        }
    }
}
