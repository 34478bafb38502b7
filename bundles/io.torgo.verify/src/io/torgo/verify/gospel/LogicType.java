package io.torgo.verify.gospel;

import java.util.List;

/** The type of a term, or of an OCaml value before its model is taken. */
sealed interface LogicType {

    /** Not known yet: stands for what it is bound to. */
    final class Unknown implements LogicType {
        private LogicType bound;

        LogicType bound() {
            return bound;
        }

        void bind(LogicType type) {
            bound = type;
        }
    }

    /** A type variable that someone wrote: equal to itself only. */
    record Rigid(String name, int number) implements LogicType {
    }

    /** A type with its arguments. */
    record Applied(TypeDefinition definition, List<LogicType> arguments) implements LogicType {
    }

    /** {@code from -> to}. */
    record Function(LogicType from, LogicType to) implements LogicType {
    }

    /** {@code a * b}; none is unit. */
    record Product(List<LogicType> items) implements LogicType {
    }

    /** Where an error was reported already: equal to everything. */
    record Anything() implements LogicType {
    }

    Anything ANYTHING = new Anything();
    Product UNIT = new Product(List.of());
}
