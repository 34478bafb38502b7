package io.torgo.maml.ide.workspace;

import io.torgo.maml.ParsedDocument;
import io.torgo.maml.ide.internal.Tree;
import io.torgo.maml.ide.workspace.Target.Kind;
import io.torgo.maml.ide.workspace.Target.Variable;
import io.torgo.maml.model.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where a document defines named values and where it uses them. */
final class Variables {

    private static final Pattern USE = Pattern.compile(
            "\\$\\{(?:(parameters|context)\\.)?([A-Za-z_][\\w.-]{0,100})\\}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w-]{0,100}");
    private static final Pattern KEY = Pattern.compile("(?m)^[ \\t*-]*([A-Za-z_][\\w-]{0,100}):(?=\\s)");

    private Variables() {
    }

    /** Whether a value can have that name. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The uses {@code ${parameters.name}}, {@code ${context.name}}, and {@code ${name}} of a parameter. */
    static List<Variable> uses(ParsedDocument parsed) {
        List<Variable> found = new ArrayList<>();
        Set<String> parameters = parameters(parsed).stream().map(Entry::getKey).collect(Collectors.toSet());
        Matcher matcher = USE.matcher(parsed.text());
        while (matcher.find()) {
            boolean context = "context".equals(matcher.group(1));
            if (matcher.group(1) != null || parameters.contains(matcher.group(2))) {
                found.add(new Variable(context ? Kind.CONTEXT : Kind.PARAMETER, matcher.group(2),
                        new Span(matcher.start(2), matcher.end(2) - matcher.start(2))));
            }
        }
        return found;
    }

    static List<Entry> parameters(ParsedDocument parsed) {
        return Tree.entry(parsed, "parameters").map(Tree::inner).orElse(List.of());
    }

    /** The keys of the context's {@code key: value} lines. */
    static List<Variable> contextKeys(ParsedDocument parsed) {
        List<Variable> found = new ArrayList<>();
        Tree.sections(parsed, "Context").forEach(section -> {
            Matcher matcher = KEY.matcher(parsed.text()).region(section.getBodyOffset(),
                    section.getBodyOffset() + section.getBodyLength());
            while (matcher.find()) {
                found.add(new Variable(Kind.CONTEXT, matcher.group(1),
                        new Span(matcher.start(1), matcher.end(1) - matcher.start(1))));
            }
        });
        return found;
    }

    /** Where a value is defined. */
    static Optional<Span> definition(ParsedDocument parsed, Variable variable) {
        return switch (variable.kind()) {
            case PARAMETER -> parameters(parsed).stream().filter(entry -> entry.getKey().equals(variable.name()))
                    .map(Targets::key).findFirst();
            case CONTEXT -> contextKeys(parsed).stream().filter(key -> key.name().equals(variable.name()))
                    .map(Variable::span).findFirst();
        };
    }

    /** All places of a value, its definition first. */
    static List<Span> places(ParsedDocument parsed, Variable variable) {
        List<Span> found = new ArrayList<>(definition(parsed, variable).stream().toList());
        uses(parsed).stream().filter(use -> use.kind() == variable.kind() && use.name().equals(variable.name()))
                .map(Variable::span).forEach(found::add);
        return found;
    }
}
