package io.torgo.verify.internal;

import io.torgo.verify.gospel.Item;
import io.torgo.verify.gospel.Name;
import io.torgo.verify.gospel.Path;
import io.torgo.verify.gospel.Pattern;
import io.torgo.verify.gospel.Term;
import io.torgo.verify.internal.Value.Data;
import io.torgo.verify.internal.Value.Func;
import io.torgo.verify.internal.Value.Rec;
import io.torgo.verify.internal.Value.Seq;
import io.torgo.verify.internal.Value.Text;
import io.torgo.verify.internal.Value.Tuple;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives terms their values. A term that has none, or that cannot be run, ends by {@link Halt}.
 *
 * <p>
 * {@code old t} is {@code t}: the values of a run are copies that no block can change.
 */
final class Evaluator {

    private static final Set<String> ARRAY = Set.of("elems", "length", "contents");

    private final Declarations declarations;
    private final Budget budget;
    private final Builtins builtins;
    private final Sequences sequences;
    private final Matching matching;
    private final Quantifiers quantifiers;

    Evaluator(Declarations declarations, Budget budget) {
        this.declarations = declarations;
        this.budget = budget;
        this.builtins = new Builtins(budget, this::apply, declarations.dialect());
        this.sequences = new Sequences(budget, this::apply);
        this.matching = new Matching(budget, literal -> value(literal, Scope.EMPTY));
        this.quantifiers = new Quantifiers(this, budget, declarations.dialect());
    }

    Quantifiers quantifiers() {
        return quantifiers;
    }

    boolean holds(Term term, Scope scope) {
        return Values.truth(value(term, scope));
    }

    Value value(Term term, Scope scope) {
        budget.enter();
        try {
            return valueOf(term, scope);
        } finally {
            budget.leave();
        }
    }

    private Value valueOf(Term term, Scope scope) {
        return switch (term) {
            case Term.IntegerLiteral literal -> new Value.Int(literal.value());
            case Term.FloatLiteral literal -> new Value.Real(literal.value());
            case Term.StringLiteral literal -> new Text(literal.value());
            case Term.CharLiteral literal -> new Value.Char(literal.value());
            case Term.Truth literal -> Value.of(literal.value());
            case Term.Variable variable -> named(variable.path(), scope);
            case Term.Apply apply -> applied(apply, scope);
            case Term.Unary unary -> call(unary.operator(), List.of(unary.operand()), scope);
            case Term.Binary binary -> binary(binary, scope);
            case Term.Chain chain -> chain(chain, scope);
            case Term.If test -> value(holds(test.condition(), scope) ? test.then() : test.otherwise(), scope);
            case Term.Let let -> value(let.body(), bound(let.pattern(), value(let.value(), scope), scope));
            case Term.Match match -> matched(match, scope);
            case Term.Function function -> closure(function.parameters(), function.body(), scope);
            case Term.Quantified quantified -> Value.of(quantifiers.holds(quantified, scope));
            case Term.Old old -> value(old.term(), scope);
            case Term.Tuple tuple -> new Tuple(values(tuple.items(), scope));
            case Term.ListOf list -> new Seq(values(list.items(), scope));
            case Term.Record record -> record(record, scope);
            case Term.Access access -> field(value(access.term(), scope), access.field());
            case Term.Index index -> index(index, scope);
            case Term.Update update -> updated(update, scope);
            case Term.Slice slice -> slice(slice, scope);
            case Term.Cast cast -> value(cast.term(), scope);
            case Term.Scope inner -> value(inner.term(), scope.opening(inner.module().text()));
            case Term.Singleton set -> apply(builtin("Set.singleton"), List.of(value(set.term(), scope)));
            case Term.SetOf set -> throw Halt.unsupported("a set given by a condition has no finite bounds");
        };
    }

    Scope bound(Pattern pattern, Value value, Scope scope) {
        return matching.match(pattern, value, scope)
                .orElseThrow(() -> Halt.undefined(Values.show(value) + " is not of the pattern's form"));
    }

    private List<Value> values(List<Term> terms, Scope scope) {
        return terms.stream().map(each -> value(each, scope)).toList();
    }

    private Value named(Path path, Scope scope) {
        if (path.parts().size() == 1) {
            Optional<Scope.Cell> local = scope.find(path.text());
            if (local.isPresent()) {
                return local.get().value();
            }
        }
        return global(path.text(), scope);
    }

    private Value global(String name, Scope scope) {
        List<String> modules = scope.modules();
        Optional<Item.Logic> declared = declarations.logic(name, modules);
        if (declared.isPresent()) {
            return function(declared.get(), scope);
        }
        for (String module : modules) {
            Optional<Value> found = builtins.find(module + "." + name);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return builtins.find(name).orElseGet(() -> constructor(name));
    }

    private static Value constructor(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        if (last.equals("[]")) {
            return new Seq(List.of());
        }
        if (last.equals("None")) {
            return Value.NONE;
        }
        if (Character.isUpperCase(last.codePointAt(0))) {
            return new Data(last, List.of());
        }
        throw Halt.unsupported(name + " has no definition that can be run");
    }

    private Value function(Item.Logic logic, Scope scope) {
        String name = logic.name().text();
        if (logic.body().isEmpty()) {
            throw Halt.unsupported(name + " is declared without a definition");
        }
        // a definition sees what its own modules see, not the variables of its caller
        Scope inner = Scope.EMPTY;
        for (String module : scope.modules().reversed()) {
            inner = inner.opening(module);
        }
        Scope defined = inner;
        if (logic.parameters().isEmpty()) {
            return value(logic.body().get(), defined);
        }
        return new Func(logic.parameters().size(), arguments -> {
            Scope body = defined;
            for (int i = 0; i < arguments.size(); i++) {
                body = body.with(logic.parameters().get(i).name().text(), arguments.get(i));
            }
            return value(logic.body().get(), body);
        });
    }

    private Value closure(List<Pattern> parameters, Term body, Scope scope) {
        return new Func(parameters.size(), arguments -> {
            Scope inner = scope;
            for (int i = 0; i < arguments.size(); i++) {
                inner = bound(parameters.get(i), arguments.get(i), inner);
            }
            return value(body, inner);
        });
    }

    private Value applied(Term.Apply apply, Scope scope) {
        if (apply.function() instanceof Term.Variable variable && isConstructor(variable.path())) {
            return new Data(variable.path().last().text(), values(apply.arguments(), scope));
        }
        return apply(value(apply.function(), scope), values(apply.arguments(), scope));
    }

    private static boolean isConstructor(Path path) {
        return Character.isUpperCase(path.last().text().codePointAt(0));
    }

    Value apply(Value function, List<Value> arguments) {
        if (!(function instanceof Func(int arity, Func.Body body))) {
            throw Halt.unsupported(Values.kind(function) + " is applied as if it were a function");
        }
        if (arguments.size() < arity) {
            return new Func(arity - arguments.size(), more -> {
                List<Value> all = new ArrayList<>(arguments);
                all.addAll(more);
                return body.apply(all);
            });
        }
        budget.enter();
        try {
            Value result = body.apply(arguments.subList(0, arity));
            return arguments.size() == arity ? result : apply(result, arguments.subList(arity, arguments.size()));
        } finally {
            budget.leave();
        }
    }

    private Value call(Name operator, List<Term> operands, Scope scope) {
        String name = operands.size() == 1 && !operator.text().equals("not") ? operator.text() + "_" : operator.text();
        return apply(named(new Path(List.of(new Name(name, operator.span())), operator.span()), scope),
                values(operands, scope));
    }

    private Value builtin(String name) {
        return builtins.find(name).orElseThrow();
    }

    private Value binary(Term.Binary binary, Scope scope) {
        String operator = binary.operator().text();
        if (Connectives.isOne(operator)) {
            return connected(operator, binary, scope);
        }
        return switch (operator) {
            case "=", "==" -> Value.of(areEqual(binary, scope));
            case "<>", "!=" -> Value.of(!areEqual(binary, scope));
            case "::" -> sequences.joined(List.of(value(binary.left(), scope)),
                    Values.items(value(binary.right(), scope)));
            default -> call(binary.operator(), List.of(binary.left(), binary.right()), scope);
        };
    }

    private boolean areEqual(Term.Binary binary, Scope scope) {
        return Values.equal(value(binary.left(), scope), value(binary.right(), scope), budget);
    }

    /** From left to right; the right side is not looked at where the left one decides. */
    private Value connected(String operator, Term.Binary binary, Scope scope) {
        boolean left = holds(binary.left(), scope);
        return switch (operator) {
            case "&&", "/\\" -> Value.of(left && holds(binary.right(), scope));
            case "||", "\\/" -> Value.of(left || holds(binary.right(), scope));
            case "->" -> Value.of(!left || holds(binary.right(), scope));
            default -> Value.of(left == holds(binary.right(), scope));
        };
    }

    private Value chain(Term.Chain chain, Scope scope) {
        Value left = value(chain.operands().getFirst(), scope);
        for (int i = 0; i < chain.operators().size(); i++) {
            Value right = value(chain.operands().get(i + 1), scope);
            if (!compare(chain.operators().get(i), left, right, scope)) {
                return Value.FALSE;
            }
            left = right;
        }
        return Value.TRUE;
    }

    private boolean compare(Name operator, Value left, Value right, Scope scope) {
        return switch (operator.text()) {
            case "=", "==" -> Values.equal(left, right, budget);
            case "<>", "!=" -> !Values.equal(left, right, budget);
            default -> Values.truth(apply(global(operator.text(), scope), List.of(left, right)));
        };
    }

    private Value matched(Term.Match match, Scope scope) {
        Value subject = value(match.subject(), scope);
        for (Term.Case each : match.cases()) {
            Optional<Scope> inner = matching.match(each.pattern(), subject, scope);
            if (inner.isPresent() && (each.guard().isEmpty() || holds(each.guard().get(), inner.get()))) {
                return value(each.body(), inner.get());
            }
        }
        throw Halt.undefined("no case matches " + Values.show(subject));
    }

    private Value record(Term.Record record, Scope scope) {
        Map<String, Value> fields = new LinkedHashMap<>();
        if (record.base().isPresent() && value(record.base().get(), scope) instanceof Rec(Map<String, Value> base)) {
            fields.putAll(base);
        }
        for (Term.Field each : record.fields()) {
            fields.put(each.label().last().text(), each.value().isPresent()
                    ? value(each.value().get(), scope)
                    : named(each.label(), scope));
        }
        return new Rec(fields);
    }

    private static Value field(Value value, Path field) {
        String name = field.last().text();
        if (value instanceof Rec(Map<String, Value> fields)) {
            Value found = fields.get(name);
            if (found == null) {
                throw Halt.undefined("there is no field " + name);
            }
            return found;
        }
        if (value instanceof Seq(List<Value> items) && ARRAY.contains(name)) {
            return name.equals("length") ? Value.of(items.size()) : value;
        }
        throw Halt.unsupported("the field " + name + " is asked of " + Values.kind(value));
    }

    private Value index(Term.Index index, Scope scope) {
        Value target = value(index.term(), scope);
        Value at = value(index.index(), scope);
        return switch (target) {
            case Func function -> apply(function, List.of(at));
            case Text(String text) -> Builtins.character(text, Arithmetic.integer(at), budget);
            default -> sequences.at(target, at);
        };
    }

    private Value updated(Term.Update update, Scope scope) {
        Value target = value(update.term(), scope);
        Value at = value(update.index(), scope);
        Value item = value(update.value(), scope);
        if (target instanceof Func function) {
            return new Func(1, arguments -> Values.equal(arguments.getFirst(), at, budget)
                    ? item
                    : apply(function, arguments));
        }
        return sequences.replaced(target, at, item);
    }

    private Value slice(Term.Slice slice, Scope scope) {
        Value target = value(slice.term(), scope);
        BigInteger from = slice.from().map(each -> Arithmetic.integer(value(each, scope))).orElse(BigInteger.ZERO);
        BigInteger to = slice.to().map(each -> Arithmetic.integer(value(each, scope)))
                .orElseGet(() -> BigInteger.valueOf(Values.items(target).size()));
        return sequences.slice(target, from, to);
    }
}
