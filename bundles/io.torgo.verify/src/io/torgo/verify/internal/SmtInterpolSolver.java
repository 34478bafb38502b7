package io.torgo.verify.internal;

import de.uni_freiburg.informatik.ultimate.logic.Logics;
import de.uni_freiburg.informatik.ultimate.logic.SMTLIBException;
import de.uni_freiburg.informatik.ultimate.logic.Script.LBool;
import de.uni_freiburg.informatik.ultimate.logic.Sort;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import de.uni_freiburg.informatik.ultimate.smtinterpol.DefaultLogger;
import de.uni_freiburg.informatik.ultimate.smtinterpol.LogProxy;
import de.uni_freiburg.informatik.ultimate.smtinterpol.smtlib2.SMTInterpol;
import java.math.BigInteger;
import java.time.Duration;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** SMTInterpol, a solver in Java: linear arithmetic, equality, uninterpreted functions. */
final class SmtInterpolSolver implements Solver {

    private static final String TEXT = "Text";
    private static final String LENGTH = "text-length";

    private final SMTInterpol script;

    SmtInterpolSolver() {
        LogProxy silent = new DefaultLogger();
        silent.setLoglevel(LogProxy.LOGLEVEL_OFF);
        script = new SMTInterpol(silent);
        script.setOption(":produce-models", true);
        script.setLogic(Logics.ALL);
        script.declareSort(TEXT, 0);
        script.declareFun(LENGTH, new Sort[]{script.sort(TEXT)}, script.sort("Int"));
    }

    @Override
    public Answer check(List<Formula> assertions, Duration limit) {
        try {
            script.setOption(":timeout", BigInteger.valueOf(Math.max(1, limit.toMillis())));
            script.push(1);
            try {
                return answer(assertions);
            } finally {
                script.pop(1);
            }
        } catch (SMTLIBException | UnsupportedOperationException | StackOverflowError e) {
            // what the solver cannot take is not known; the run still checks the clause
            return Answer.UNKNOWN;
        }
    }

    private Answer answer(List<Formula> assertions) {
        Query query = new Query();
        List<Term> terms = assertions.stream().map(query::term).toList();
        query.assertTexts();
        terms.forEach(script::assertTerm);
        LBool result = script.checkSat();
        return switch (result) {
            case UNSAT -> Answer.NEVER;
            case SAT -> new Answer.Possible(query.model());
            default -> Answer.UNKNOWN;
        };
    }

    /** One set of assertions with the constants that they use. */
    private final class Query {

        private final Map<Formula.Constant, Term> constants = new LinkedHashMap<>();
        private final Map<String, Term> texts = new LinkedHashMap<>();
        private final Map<Formula, Term> known = new IdentityHashMap<>();

        Term term(Formula formula) {
            Term found = known.get(formula);
            if (found == null) {
                found = translated(formula);
                known.put(formula, found);
            }
            return found;
        }

        private Term translated(Formula formula) {
            return switch (formula) {
                case Formula.Constant constant -> constants.computeIfAbsent(constant, this::declared);
                case Formula.Number(BigInteger value) -> signed(value);
                case Formula.Decimal decimal -> decimal.value().signum() < 0
                        ? script.term("-", script.decimal(decimal.value().negate().toPlainString()))
                        : script.decimal(decimal.value().scale() <= 0
                                ? decimal.value().toPlainString() + ".0"
                                : decimal.value().toPlainString());
                case Formula.Truth(boolean value) -> script.term(value ? "true" : "false");
                case Formula.Text(String value) -> texts.computeIfAbsent(value, this::literal);
                case Formula.Call call -> called(call);
            };
        }

        private Term signed(BigInteger value) {
            Term absolute = script.numeral(value.abs());
            return value.signum() < 0 ? script.term("-", absolute) : absolute;
        }

        private Term declared(Formula.Constant constant) {
            String name = "c" + constants.size();
            script.declareFun(name, new Sort[0], script.sort(switch (constant.sort()) {
                case INT -> "Int";
                case REAL -> "Real";
                case BOOL -> "Bool";
                case TEXT -> TEXT;
            }));
            return script.term(name);
        }

        private Term literal(String value) {
            String name = "t" + texts.size();
            script.declareFun(name, new Sort[0], script.sort(TEXT));
            return script.term(name);
        }

        private Term called(Formula.Call call) {
            Term[] arguments = call.arguments().stream().map(this::term).toArray(Term[]::new);
            return script.term(switch (call.op()) {
                case AND -> "and";
                case OR -> "or";
                case NOT -> "not";
                case IMPLIES -> "=>";
                case EQ -> "=";
                case LT -> "<";
                case LE -> "<=";
                case ADD -> "+";
                case SUB, NEG -> "-";
                case MUL -> "*";
                case DIV -> "div";
                case MOD -> "mod";
                case ITE -> "ite";
                case LENGTH -> LENGTH;
            }, arguments);
        }

        /** Literals differ, their lengths are known, and no length is negative. */
        void assertTexts() {
            texts.forEach((value, term) -> script.assertTerm(script.term("=", script.term(LENGTH, term),
                    script.numeral(Integer.toString(value.codePointCount(0, value.length()))))));
            if (texts.size() > 1) {
                script.assertTerm(script.term("distinct", texts.values().toArray(Term[]::new)));
            }
            constants.forEach((constant, term) -> {
                if (constant.sort() == Formula.Sort.TEXT) {
                    script.assertTerm(script.term("<=", script.numeral("0"), script.term(LENGTH, term)));
                }
            });
        }

        Map<String, String> model() {
            Map<String, String> model = new HashMap<>();
            constants.forEach((constant, term) -> {
                if (constant.sort() != Formula.Sort.TEXT) {
                    model.put(constant.name(), script.getValue(new Term[]{term}).get(term).toStringDirect());
                }
            });
            return model;
        }
    }
}
