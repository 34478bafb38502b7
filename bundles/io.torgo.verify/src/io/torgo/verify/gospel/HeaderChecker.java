package io.torgo.verify.gospel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pairs the names of a header with the types of the value. */
final class HeaderChecker {

    private final Checking checking;
    private final TypeReader types;
    private final Environment environment;
    private final TypeVariables variables;

    HeaderChecker(Checking checking, TypeReader types, Environment environment, TypeVariables variables) {
        this.checking = checking;
        this.types = types;
        this.environment = environment;
        this.variables = variables;
    }

    HeaderNames names(Item.Value value, ValueSpec spec, Signature signature) {
        if (spec.header().isEmpty()) {
            Map<String, LogicType> self = signature.arguments().isEmpty()
                    ? Map.of(value.name().text(), whole(signature.results()))
                    : Map.of();
            return new HeaderNames(Map.of(), self, Map.of());
        }
        ValueSpec.Header header = spec.header().get();
        if (!header.function().text().equals(value.name().text())) {
            throw checking.failure(Findings.HEADER, header.function().span(), "The header specifies "
                    + header.function().text() + ", the declaration before it is of " + value.name().text() + ".",
                    "Write " + value.name().text() + ".");
        }
        labels(value.type(), header);
        Map<String, LogicType> ghosts = new LinkedHashMap<>();
        Map<String, LogicType> arguments = arguments(header, signature, ghosts);
        Map<String, LogicType> results = results(header, signature);
        duplicates(header, spec);
        return new HeaderNames(arguments, results, ghosts);
    }

    private static LogicType whole(List<LogicType> results) {
        return results.size() == 1 ? results.getFirst() : new LogicType.Product(results);
    }

    /** A label that the header writes is the label of the type. */
    private void labels(TypeTerm type, ValueSpec.Header header) {
        TypeTerm at = type;
        for (ValueSpec.Argument argument : header.arguments()) {
            if (argument.kind() == ValueSpec.Argument.Kind.GHOST) {
                continue;
            }
            if (!(at instanceof TypeTerm.Arrow arrow)) {
                return;
            }
            boolean labelled = argument.kind() == ValueSpec.Argument.Kind.LABELLED
                    || argument.kind() == ValueSpec.Argument.Kind.OPTIONAL;
            boolean same = arrow.label().map(label -> label.name().text().equals(argument.name().text())
                    && label.optional() == (argument.kind() == ValueSpec.Argument.Kind.OPTIONAL)).orElse(false);
            if (labelled && !same) {
                throw checking.failure(Findings.HEADER, argument.name().span(), "The value has no argument labelled "
                        + argument.name().text() + " at this place.", "Write the label that its type has.");
            }
            at = arrow.to();
        }
    }

    private Map<String, LogicType> arguments(ValueSpec.Header header, Signature signature,
            Map<String, LogicType> ghosts) {
        List<ValueSpec.Argument> real = new ArrayList<>();
        for (ValueSpec.Argument argument : header.arguments()) {
            if (argument.kind() == ValueSpec.Argument.Kind.GHOST) {
                ghosts.put(argument.name().text(), logic(argument.type().orElseThrow()));
            } else {
                real.add(argument);
            }
        }
        count("argument", real.size(), signature.arguments().size(), header.span());
        Map<String, LogicType> named = new LinkedHashMap<>();
        for (int i = 0; i < real.size(); i++) {
            ValueSpec.Argument argument = real.get(i);
            if (argument.kind() == ValueSpec.Argument.Kind.UNIT) {
                unit(signature.arguments().get(i), argument.name().span());
            } else if (!argument.name().text().equals("_")) {
                named.put(argument.name().text(), signature.arguments().get(i));
            }
        }
        return named;
    }

    private LogicType logic(TypeTerm type) {
        return types.logic(type, environment, variables, Map.of());
    }

    private void count(String what, int found, int wanted, Span at) {
        if (found != wanted) {
            throw checking.failure(Findings.HEADER, at, "The header has " + found + " " + what
                    + "(s), the value's type has " + wanted + ".", "Name " + wanted + ".");
        }
    }

    private void unit(LogicType type, Span at) {
        if (!Signature.isUnit(type, checking.basics.unit())) {
            throw checking.failure(Findings.TYPE, at, "() stands for a value of type " + TypeText.of(type) + " here.",
                    "Give it a name.");
        }
    }

    private Map<String, LogicType> results(ValueSpec.Header header, Signature signature) {
        Map<String, LogicType> named = new LinkedHashMap<>();
        List<Pattern> real = header.results().stream().filter(result -> !(result instanceof Pattern.Ghost)).toList();
        List<LogicType> wanted = real.size() == 1 ? List.of(whole(signature.results())) : signature.results();
        if (!real.isEmpty() || !header.results().isEmpty()) {
            count("result", real.size(), wanted.size(), header.span());
        }
        for (int i = 0; i < real.size(); i++) {
            switch (real.get(i)) {
                case Pattern.Variable variable -> named.put(variable.name().text(), wanted.get(i));
                case Pattern.Tuple none -> unit(wanted.get(i), none.span());
                default -> {}
            }
        }
        for (Pattern result : header.results()) {
            if (result instanceof Pattern.Ghost ghost) {
                named.put(ghost.name().text(), logic(ghost.type()));
            }
        }
        return named;
    }

    /** Results of different endings may share a name; a result and an argument may not. */
    private void duplicates(ValueSpec.Header header, ValueSpec spec) {
        List<Name> names = new ArrayList<>();
        header.arguments().forEach(argument -> names.add(argument.name()));
        List<Name> arguments = List.copyOf(names);
        header.results().forEach(result -> name(result, names));
        distinct(names);
        for (SpecClause clause : spec.clauses()) {
            if (clause instanceof SpecClause.Raises raises && raises.pattern().isPresent() && !checking.legacy()) {
                List<Name> raised = new ArrayList<>(arguments);
                name(raises.pattern().get(), raised);
                distinct(raised);
            }
        }
    }

    private static void name(Pattern pattern, List<Name> names) {
        switch (pattern) {
            case Pattern.Variable variable -> names.add(variable.name());
            case Pattern.Ghost ghost -> names.add(ghost.name());
            case Pattern.Tuple tuple -> tuple.items().forEach(item -> name(item, names));
            default -> {}
        }
    }

    private void distinct(List<Name> names) {
        Set<String> seen = new HashSet<>();
        for (Name name : names) {
            if (!name.text().isEmpty() && !name.text().equals("_") && !seen.add(name.text())) {
                throw checking.failure(Findings.DUPLICATE, name.span(), "The header names " + name.text() + " twice.",
                        "Give one of them another name.");
            }
        }
    }
}
