package io.torgo.verify.gospel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that every specification may use, read once from the table beside this class. */
final class Library {

    private static final Pattern TYPE = Pattern.compile(
            "(type|ocaml|mutable|record) ((?:\\([^)]*\\)|'\\w+) )?([\\w.]+)(?: ?[=:] (.+)| \\{ (.+) })?");
    private static final Pattern VALUE = Pattern.compile("(val|old) (\\S+) : (.+?) -- (.+)");
    private static final Pattern EXCEPTION = Pattern.compile("exception (\\w+)(?: of (.+))?");
    private static final Library INSTANCE = new Library();

    private final ModuleScope top = new ModuleScope(false, true);
    private final Unifier unifier = new Unifier(Integer.MIN_VALUE);
    private final Checking checking = new Checking(Dialect.CURRENT, null);
    private final TypeReader types = new TypeReader(checking, new Models(unifier, false));
    private final Basics basics;

    private Library() {
        text().lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::line);
        basics = new Basics(type("prop"), type("integer"), type("char"), type("float"), type("sequence"),
                type("set"), type("option"), type("array"), top.ocamlTypes.get("unit"));
    }

    static Library instance() {
        return INSTANCE;
    }

    ModuleScope top() {
        return top;
    }

    Basics basics() {
        return basics;
    }

    private TypeDefinition type(String name) {
        return top.logicTypes.get(name);
    }

    private static String text() {
        try (InputStream in = Library.class.getResourceAsStream("library.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The table of the specifications' library cannot be read", e);
        }
    }

    private void line(String line) {
        unifier.fresh();
        Matcher value = VALUE.matcher(line);
        Matcher exception = EXCEPTION.matcher(line);
        Matcher type = TYPE.matcher(line);
        if (value.matches()) {
            value(value);
        } else if (exception.matches()) {
            top.exceptions.put(exception.group(1), exception.group(2) == null
                    ? List.of()
                    : items(read(exception.group(2), open(), true)));
        } else if (type.matches()) {
            define(type);
        } else {
            throw new IllegalStateException("Not a line of the library: " + line);
        }
    }

    private void value(Matcher line) {
        ModuleScope module = module(line.group(2));
        Map<String, ModuleScope.Value> values = line.group(1).equals("val") ? module.values : module.old;
        values.put(last(line.group(2)), new ModuleScope.Value(read(line.group(3), open(), false), line.group(4)));
    }

    private static List<LogicType> items(LogicType type) {
        return type instanceof LogicType.Product product ? product.items() : List.of(type);
    }

    private TypeVariables open() {
        return new TypeVariables(unifier, true);
    }

    private ModuleScope module(String name) {
        int dot = name.matches("[A-Z]\\w*\\..+") ? name.indexOf('.') : -1;
        return dot < 0
                ? top
                : top.modules.computeIfAbsent(name.substring(0, dot), module -> new ModuleScope(false, true));
    }

    private static String last(String name) {
        return name.matches("[A-Z]\\w*\\..+") ? name.substring(name.indexOf('.') + 1) : name;
    }

    private void define(Matcher line) {
        boolean ocaml = line.group(1).equals("ocaml") || line.group(1).equals("mutable");
        TypeVariables variables = new TypeVariables(unifier, false);
        List<LogicType.Rigid> parameters = line.group(2) == null
                ? List.of()
                : Pattern.compile("'(\\w+)").matcher(line.group(2)).results()
                        .map(found -> variables.declare(found.group(1))).toList();
        TypeDefinition definition = new TypeDefinition(last(line.group(3)), ocaml, parameters);
        if (line.group(4) != null) {
            LogicType meaning = line.group(4).equals("unit") ? LogicType.UNIT : read(line.group(4), variables, false);
            if (ocaml) {
                definition.model(meaning);
            } else {
                definition.alias(meaning);
            }
        }
        if (line.group(1).equals("mutable")) {
            definition.setMutable();
        }
        ModuleScope module = module(line.group(3));
        (ocaml ? module.ocamlTypes : module.logicTypes).put(definition.name(), definition);
        if (line.group(5) != null) {
            labels(definition, line.group(5), variables);
        }
    }

    private void labels(TypeDefinition definition, String text, TypeVariables variables) {
        Cursor in = new Cursor("{ " + text + " }");
        definition.labels(new FieldParser(in, new TypeParser(in)).fields().stream()
                .map(field -> new TypeDefinition.Label(field.name().text(),
                        types.logic(field.type(), new Environment(top, null), variables, Map.of()), false))
                .toList());
        top.add(definition);
    }

    private LogicType read(String text, TypeVariables variables, boolean ocaml) {
        TypeTerm type = new TypeParser(new Cursor(text)).type();
        Environment scope = new Environment(top, null);
        return ocaml ? types.ocaml(type, scope, variables, Map.of()) : types.logic(type, scope, variables, Map.of());
    }
}
