package io.torgo.verify.gospel;

import java.util.List;

/**
 * The types that the language itself uses.
 *
 * @param sequence of one parameter
 * @param set of one parameter
 * @param unit the type of OCaml
 */
record Basics(TypeDefinition proposition, TypeDefinition integer, TypeDefinition character, TypeDefinition real,
        TypeDefinition sequence, TypeDefinition set, TypeDefinition option, TypeDefinition array,
        TypeDefinition unit) {

    LogicType prop() {
        return new LogicType.Applied(proposition, List.of());
    }

    LogicType whole() {
        return new LogicType.Applied(integer, List.of());
    }

    LogicType letter() {
        return new LogicType.Applied(character, List.of());
    }

    LogicType number() {
        return new LogicType.Applied(real, List.of());
    }

    LogicType text() {
        return sequenceOf(letter());
    }

    LogicType sequenceOf(LogicType element) {
        return new LogicType.Applied(sequence, List.of(element));
    }

    LogicType setOf(LogicType element) {
        return new LogicType.Applied(set, List.of(element));
    }
}
