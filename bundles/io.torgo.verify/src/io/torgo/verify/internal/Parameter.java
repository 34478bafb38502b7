package io.torgo.verify.internal;

import io.torgo.verify.gospel.Item;
import io.torgo.verify.gospel.TypeTerm;
import io.torgo.verify.gospel.ValueSpec;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * One parameter of a specified function.
 *
 * @param name as the clauses call it, empty where they cannot
 * @param member of the input that it stands for; empty where it is the whole input
 */
record Parameter(String name, Optional<String> member, Shape shape) {

    /** The parameters of a function, first to last, ghosts left out: a run has no values for them. */
    static List<Parameter> of(Item.Value value, Shape.Reader types) {
        List<TypeTerm.Arrow> arrows = Shape.arrows(value.type());
        Iterator<ValueSpec.Argument> arguments = value.spec().flatMap(ValueSpec::header)
                .map(ValueSpec.Header::arguments).orElse(List.of()).stream()
                .filter(each -> each.kind() != ValueSpec.Argument.Kind.GHOST).iterator();
        List<Parameter> parameters = new ArrayList<>();
        for (TypeTerm.Arrow each : arrows) {
            String named = arguments.hasNext() ? arguments.next().name().text() : "";
            String member = each.label().map(label -> label.name().text()).orElse(named);
            Shape shape = types.read(each.from());
            boolean optional = each.label().map(TypeTerm.Label::optional).orElse(false);
            if (shape != Shape.Scalar.UNIT) {
                parameters.add(new Parameter(named, Optional.of(member), optional ? new Shape.Maybe(shape) : shape));
            }
        }
        return isWholeInput(parameters, arrows)
                ? List.of(new Parameter(parameters.getFirst().name(), Optional.empty(),
                        parameters.getFirst().shape()))
                : parameters;
    }

    private static boolean isWholeInput(List<Parameter> parameters, List<TypeTerm.Arrow> arrows) {
        return parameters.size() == 1 && parameters.getFirst().shape() instanceof Shape.Members
                && arrows.stream().noneMatch(each -> each.label().isPresent());
    }

    /** For messages. */
    String place() {
        return name.isEmpty() ? member.orElse("the input") : name;
    }
}
