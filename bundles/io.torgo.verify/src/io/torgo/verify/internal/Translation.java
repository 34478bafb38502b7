package io.torgo.verify.internal;

import io.torgo.verify.gospel.Item;
import io.torgo.verify.gospel.Name;
import io.torgo.verify.gospel.Pattern;
import io.torgo.verify.gospel.Term;
import io.torgo.verify.internal.Formula.Op;
import io.torgo.verify.internal.Formula.Sort;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns one clause into a formula. What the solver does not know becomes an unknown of its own, the same one wherever
 * the same text stands for the same values: so what cannot hold in the formula cannot hold in the clause.
 */
final class Translation {

    private static final Set<String> LENGTHS = Set.of("List.length", "Array.length", "Sequence.length", "Seq.length");
    private static final Set<String> TOTAL = Set.of("List.mem", "Sequence.mem", "Array.mem", "Set.mem", "mem");
    private static final Set<String> OPERATORS = Set.of("mod", "+", "-", "*", "/", "<", "<=", ">", ">=", "=", "<>");
    private static final int MAX_CALLS = 12;

    private final Specification specification;
    private final Budget budget;
    private final Deque<Formula> path = new ArrayDeque<>();
    private final List<Formula> defined = new ArrayList<>();
    private final List<Formula> facts = new ArrayList<>();
    private boolean exact = true;
    private boolean total = true;
    private int calls;

    /** Variables that are known, and the modules that are open, innermost first. */
    record Names(Map<String, Symbol> symbols, List<String> modules) {

        Names with(String name, Symbol symbol) {
            Map<String, Symbol> more = new HashMap<>(symbols);
            more.put(name, symbol);
            return new Names(more, modules);
        }
    }

    /**
     * @param formula what must hold
     * @param defined what must hold besides, so that the clause has a value
     * @param facts what always holds of the unknowns
     * @param exact whether nothing was replaced by an unknown
     * @param total whether the clause has a value wherever {@code defined} holds
     */
    record Translated(Formula formula, Formula defined, List<Formula> facts, boolean exact, boolean total) {
    }

    Translation(Specification specification, Budget budget) {
        this.specification = specification;
        this.budget = budget;
    }

    Translated clause(Term term, Names names) {
        Formula formula = truth(term, names);
        return new Translated(formula, Formula.all(defined), List.copyOf(facts), exact, total);
    }

    private Formula truth(Term term, Names names) {
        return formula(symbol(term, names), Sort.BOOL);
    }

    /** The symbol as a formula of a sort; another one is left unknown. */
    private Formula formula(Symbol symbol, Sort sort) {
        if (symbol instanceof Symbol.Scalar(Formula found) && found.sort() == sort) {
            return found;
        }
        exact = false;
        return new Formula.Constant(name(symbol), sort);
    }

    private static String name(Symbol symbol) {
        return symbol instanceof Symbol.Opaque(String name) ? name : symbol.toString();
    }

    private Symbol symbol(Term term, Names names) {
        budget.enter();
        try {
            return symbolOf(term, names);
        } finally {
            budget.leave();
        }
    }

    private Symbol symbolOf(Term term, Names names) {
        return switch (term) {
            case Term.IntegerLiteral literal -> scalar(new Formula.Number(literal.value()));
            case Term.FloatLiteral literal when Double.isFinite(literal.value()) ->
                scalar(new Formula.Decimal(new BigDecimal(literal.value())));
            case Term.StringLiteral literal -> scalar(new Formula.Text(literal.value()));
            case Term.Truth literal -> scalar(new Formula.Truth(literal.value()));
            case Term.Variable variable -> variable(variable, names);
            case Term.Apply apply -> apply(apply, names);
            case Term.Unary unary -> unary(unary, names);
            case Term.Binary binary -> binary(binary, names);
            case Term.Chain chain -> chain(chain, names);
            case Term.If test -> test(test, names);
            case Term.Let let -> let(let, names);
            case Term.Old old -> symbol(old.term(), names);
            case Term.Cast cast -> symbol(cast.term(), names);
            case Term.Tuple tuple -> new Symbol.Items(tuple.items().stream().map(each -> symbol(each, names)).toList());
            case Term.Access access -> access(access, names);
            default -> partial(term, names);
        };
    }

    private static Symbol scalar(Formula formula) {
        return new Symbol.Scalar(formula);
    }

    /** Something unknown that may have no value. */
    private Symbol partial(Term term, Names names) {
        total = false;
        return opaque(term, names);
    }

    private Symbol opaque(Term term, Names names) {
        exact = false;
        String values = Terms.names(term).stream().filter(names.symbols()::containsKey).sorted()
                .map(each -> each + "=" + name(names.symbols().get(each))).collect(Collectors.joining(","));
        String name = specification.name() + ":" + String.join(",", names.modules()) + ":"
                + specification.raw(term.span()) + "{" + values + "}";
        if (name.length() > Formula.MAX_SIZE) {
            throw Halt.unsupported("the clause is too large for a proof");
        }
        return new Symbol.Opaque(name);
    }

    private Symbol variable(Term.Variable variable, Names names) {
        String name = variable.path().text();
        Symbol local = names.symbols().get(name);
        if (local != null) {
            return local;
        }
        Optional<Item.Logic> logic = specification.declarations().logic(name, names.modules());
        return logic.isPresent() && logic.get().parameters().isEmpty()
                ? inlined(logic.get(), List.of(), variable, names)
                : opaque(variable, names);
    }

    private Symbol apply(Term.Apply apply, Names names) {
        if (!(apply.function() instanceof Term.Variable variable)
                || names.symbols().containsKey(variable.path().text())) {
            return partial(apply, names);
        }
        String name = variable.path().text();
        Optional<Item.Logic> logic = specification.declarations().logic(name, names.modules());
        if (logic.isPresent()) {
            return logic.get().parameters().size() == apply.arguments().size()
                    ? inlined(logic.get(), apply.arguments(), apply, names)
                    : partial(apply, names);
        }
        return known(name.replaceFirst("^(Gospelstdlib|Stdlib)\\.", ""), apply, names);
    }

    private Symbol inlined(Item.Logic logic, List<Term> arguments, Term call, Names names) {
        if (logic.body().isEmpty() || logic.recursive() || calls == MAX_CALLS) {
            return partial(call, names);
        }
        Names inner = new Names(Map.of(), names.modules());
        for (int i = 0; i < arguments.size(); i++) {
            inner = inner.with(logic.parameters().get(i).name().text(), symbol(arguments.get(i), names));
        }
        calls++;
        try {
            return symbol(logic.body().get(), inner);
        } finally {
            calls--;
        }
    }

    private Symbol known(String name, Term.Apply apply, Names names) {
        List<Term> arguments = apply.arguments();
        if (arguments.size() == 1) {
            return switch (name) {
                case "abs" -> {
                    Formula value = number(arguments.getFirst(), names);
                    yield scalar(ite(less(value, Formula.number(0)), negated(value), value));
                }
                case "succ" -> scalar(sum(number(arguments.getFirst(), names), Formula.number(1)));
                case "pred" -> scalar(sum(number(arguments.getFirst(), names), Formula.number(-1)));
                case "not" -> scalar(Formula.not(truth(arguments.getFirst(), names)));
                case "String.length" -> scalar(Formula.call(Op.LENGTH,
                        formula(symbol(arguments.getFirst(), names), Sort.TEXT)));
                default -> LENGTHS.contains(name) ? length(apply, names) : partial(apply, names);
            };
        }
        if (arguments.size() == 2 && Set.of("min", "max").contains(name)) {
            Formula left = number(arguments.getFirst(), names);
            Formula right = number(arguments.getLast(), names);
            Formula isLess = less(left, right);
            return scalar(name.equals("min") ? ite(isLess, left, right) : ite(isLess, right, left));
        }
        if (arguments.size() == 2 && OPERATORS.contains(name)) {
            Name operator = new Name(name, apply.span());
            return binary(new Term.Binary(arguments.getFirst(), operator, arguments.getLast(), apply.span()), names);
        }
        return TOTAL.contains(name) ? opaque(apply, names) : partial(apply, names);
    }

    private Symbol length(Term.Apply apply, Names names) {
        Symbol list = symbol(apply.arguments().getFirst(), names);
        if (list instanceof Symbol.Opaque known) {
            facts.add(atMost(Formula.number(0), known.length()));
            return scalar(known.length());
        }
        return partial(apply, names);
    }

    private Symbol access(Term.Access access, Names names) {
        String field = access.field().last().text();
        Symbol owner = symbol(access.term(), names);
        if (owner instanceof Symbol.Parts(Map<String, Symbol> fields) && fields.containsKey(field)) {
            return fields.get(field);
        }
        return partial(access, names);
    }

    private Symbol unary(Term.Unary unary, Names names) {
        return switch (unary.operator().text()) {
            case "not" -> scalar(Formula.not(truth(unary.operand(), names)));
            case "-", "~-" -> scalar(negated(number(unary.operand(), names)));
            default -> partial(unary, names);
        };
    }

    private Symbol binary(Term.Binary binary, Names names) {
        String operator = binary.operator().text();
        if (specification.declarations().logic(operator, names.modules()).isPresent()) {
            return partial(binary, names);
        }
        if (Connectives.isOne(operator)) {
            return scalar(connected(operator, binary, names));
        }
        return switch (operator) {
            case "=", "<>", "<", "<=", ">", ">=", "<.", "<=.", ">.", ">=." -> scalar(compared(binary.operator(),
                    symbol(binary.left(), names), symbol(binary.right(), names), binary, names));
            case "+" -> scalar(sum(number(binary.left(), names), number(binary.right(), names)));
            case "-" -> scalar(sum(number(binary.left(), names), negated(number(binary.right(), names))));
            case "*" -> product(binary, names);
            case "/", "mod" -> divided(binary, names);
            case "^", "++", "@", "::", "+.", "-.", "*.", "/.", "**" -> opaque(binary, names);
            default -> partial(binary, names);
        };
    }

    private Formula connected(String operator, Term.Binary binary, Names names) {
        Formula left = truth(binary.left(), names);
        return switch (operator) {
            case "&&", "/\\" -> Formula.all(List.of(left, under(left, binary.right(), names)));
            case "||", "\\/" -> Formula.call(Op.OR, left, under(Formula.not(left), binary.right(), names));
            case "->" -> Formula.call(Op.IMPLIES, left, under(left, binary.right(), names));
            default -> Formula.call(Op.EQ, left, truth(binary.right(), names));
        };
    }

    /** The term where only its value under a condition counts. */
    private Formula under(Formula condition, Term term, Names names) {
        path.push(condition);
        try {
            return truth(term, names);
        } finally {
            path.pop();
        }
    }

    private void mustHold(Formula condition) {
        defined.add(path.isEmpty() ? condition : Formula.call(Op.IMPLIES, Formula.all(List.copyOf(path)), condition));
    }

    private Symbol chain(Term.Chain chain, Names names) {
        Symbol left = symbol(chain.operands().getFirst(), names);
        List<Formula> parts = new ArrayList<>();
        int conditions = 0;
        for (int i = 0; i < chain.operators().size(); i++) {
            Symbol right = symbol(chain.operands().get(i + 1), names);
            Formula part = compared(chain.operators().get(i), left, right, chain, names);
            parts.add(part);
            // the value ends at the first comparison that is false; an unknown stands for all of them, not for this one
            if (!(part instanceof Formula.Constant)) {
                path.push(part);
                conditions++;
            }
            left = right;
        }
        for (int i = 0; i < conditions; i++) {
            path.pop();
        }
        return scalar(Formula.all(parts));
    }

    private Formula compared(Name operator, Symbol left, Symbol right, Term whole, Names names) {
        return switch (operator.text()) {
            case "=" -> equal(left, right, whole, names);
            case "<>" -> Formula.not(equal(left, right, whole, names));
            case "<", "<." -> ordered(Op.LT, left, right, whole, names);
            case "<=", "<=." -> ordered(Op.LE, left, right, whole, names);
            case ">", ">." -> ordered(Op.LT, right, left, whole, names);
            case ">=", ">=." -> ordered(Op.LE, right, left, whole, names);
            default -> formula(partial(whole, names), Sort.BOOL);
        };
    }

    private Formula ordered(Op op, Symbol left, Symbol right, Term whole, Names names) {
        Optional<Sort> sort = sort(left, right).filter(each -> each == Sort.INT || each == Sort.REAL);
        return sort.isPresent()
                ? Formula.call(op, formula(left, sort.get()), formula(right, sort.get()))
                : formula(opaque(whole, names), Sort.BOOL);
    }

    private Formula equal(Symbol left, Symbol right, Term whole, Names names) {
        if (left instanceof Symbol.Parts(Map<String, Symbol> a) && right instanceof Symbol.Parts(Map<String, Symbol> b)
                && a.keySet().equals(b.keySet())) {
            return Formula.all(a.keySet().stream().map(each -> equal(a.get(each), b.get(each), whole, names)).toList());
        }
        if (left instanceof Symbol.Items(List<Symbol> a) && right instanceof Symbol.Items(List<Symbol> b)
                && a.size() == b.size()) {
            List<Formula> parts = new ArrayList<>();
            for (int i = 0; i < a.size(); i++) {
                parts.add(equal(a.get(i), b.get(i), whole, names));
            }
            return Formula.all(parts);
        }
        Sort sort = sort(left, right).orElse(Sort.TEXT);
        return Formula.call(Op.EQ, formula(left, sort), formula(right, sort));
    }

    /** The sort of either; an unknown takes that of the other side. */
    private static Optional<Sort> sort(Symbol left, Symbol right) {
        return left instanceof Symbol.Scalar(Formula formula)
                ? Optional.of(formula.sort())
                : right instanceof Symbol.Scalar(Formula other) ? Optional.of(other.sort()) : Optional.empty();
    }

    private Symbol product(Term.Binary binary, Names names) {
        Formula left = number(binary.left(), names);
        Formula right = number(binary.right(), names);
        return left instanceof Formula.Number || right instanceof Formula.Number
                ? scalar(Formula.call(Op.MUL, left, right))
                : opaque(binary, names);
    }

    private Symbol divided(Term.Binary binary, Names names) {
        Formula dividend = number(binary.left(), names);
        Formula divisor = number(binary.right(), names);
        if (!(divisor instanceof Formula.Number(BigInteger value)) || value.signum() == 0) {
            mustHold(Formula.not(Formula.call(Op.EQ, divisor, Formula.number(0))));
            return opaque(binary, names);
        }
        // towards zero, unlike SMT-LIB: the quotient of the absolute dividend, with the sign put back
        Op op = binary.operator().text().equals("/") ? Op.DIV : Op.MOD;
        Formula ofNegative = negated(Formula.call(op, negated(dividend), divisor));
        return scalar(ite(less(dividend, Formula.number(0)), ofNegative, Formula.call(op, dividend, divisor)));
    }

    private Symbol test(Term.If test, Names names) {
        Formula condition = truth(test.condition(), names);
        path.push(condition);
        Symbol then = symbol(test.then(), names);
        path.pop();
        path.push(Formula.not(condition));
        Symbol otherwise = symbol(test.otherwise(), names);
        path.pop();
        return then instanceof Symbol.Scalar(Formula a) && otherwise instanceof Symbol.Scalar(Formula b)
                && a.sort() == b.sort() ? scalar(ite(condition, a, b)) : opaque(test, names);
    }

    private Symbol let(Term.Let let, Names names) {
        Symbol value = symbol(let.value(), names);
        if (let.pattern() instanceof Pattern.Variable variable) {
            return symbol(let.body(), names.with(variable.name().text(), value));
        }
        return partial(let, names);
    }

    private Formula number(Term term, Names names) {
        return formula(symbol(term, names), Sort.INT);
    }

    private static Formula ite(Formula condition, Formula then, Formula otherwise) {
        return Formula.call(Op.ITE, condition, then, otherwise);
    }

    private static Formula less(Formula left, Formula right) {
        return Formula.call(Op.LT, left, right);
    }

    static Formula atMost(Formula left, Formula right) {
        return Formula.call(Op.LE, left, right);
    }

    private static Formula sum(Formula left, Formula right) {
        return Formula.call(Op.ADD, left, right);
    }

    private static Formula negated(Formula formula) {
        return formula instanceof Formula.Number(BigInteger value)
                ? new Formula.Number(value.negate())
                : Formula.call(Op.NEG, formula);
    }
}
