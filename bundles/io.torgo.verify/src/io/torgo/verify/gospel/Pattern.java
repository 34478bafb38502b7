package io.torgo.verify.gospel;

import java.util.List;
import java.util.Optional;

/** What a value is taken apart by. */
public sealed interface Pattern {

    /** Where it is. */
    Span span();

    /** {@code _}. */
    record Any(Span span) implements Pattern {
    }

    /** {@code x}. */
    record Variable(Name name, Span span) implements Pattern {
    }

    /** {@code true}, {@code 3}, {@code 'c'}, {@code "text"}: a literal term. */
    record Literal(Term value, Span span) implements Pattern {
    }

    /** {@code None}, {@code Some p}, {@code []}, {@code p :: q} (named {@code ::}, of two arguments). */
    record Constructor(Path path, List<Pattern> arguments, Span span) implements Pattern {
    }

    /** {@code (p, q)}; none is the unit value. */
    record Tuple(List<Pattern> items, Span span) implements Pattern {
    }

    /** <code>{ x = p; y }</code>. */
    record Record(List<Field> fields, Span span) implements Pattern {
    }

    /** {@code p | q}. */
    record Or(Pattern left, Pattern right, Span span) implements Pattern {
    }

    /** {@code p as x}. */
    record Alias(Pattern pattern, Name name, Span span) implements Pattern {
    }

    /** {@code (p : t)}. */
    record Cast(Pattern pattern, TypeTerm type, Span span) implements Pattern {
    }

    /** {@code [x : t]}: a result that only the specification knows. */
    record Ghost(Name name, TypeTerm type, Span span) implements Pattern {
    }

    /** {@code label = pattern}; without a pattern the label's own name is bound. */
    record Field(Path label, Optional<Pattern> pattern) {
    }
}
