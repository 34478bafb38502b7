package io.torgo.verify.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** What a solver is asked about: many-sorted, without quantifiers. */
sealed interface Formula {

    int MAX_SIZE = 20_000;

    /** What it stands for. {@code TEXT} has equality and a length, nothing else. */
    enum Sort {
        INT, REAL, BOOL, TEXT
    }

    /** {@code DIV} and {@code MOD} are those of SMT-LIB: the remainder is not negative. */
    enum Op {
        AND, OR, NOT, IMPLIES, EQ, LT, LE, ADD, SUB, NEG, MUL, DIV, MOD, ITE, LENGTH
    }

    Formula TRUE = new Truth(true);
    Formula FALSE = new Truth(false);

    Sort sort();

    default int size() {
        return 1;
    }

    /** Something that is not known. */
    record Constant(String name, Sort sort) implements Formula {
    }

    record Number(BigInteger value) implements Formula {
        @Override
        public Sort sort() {
            return Sort.INT;
        }
    }

    record Decimal(BigDecimal value) implements Formula {
        @Override
        public Sort sort() {
            return Sort.REAL;
        }
    }

    record Truth(boolean value) implements Formula {
        @Override
        public Sort sort() {
            return Sort.BOOL;
        }
    }

    record Text(String value) implements Formula {
        @Override
        public Sort sort() {
            return Sort.TEXT;
        }
    }

    /** An operator applied. */
    record Call(Op op, List<Formula> arguments, int size) implements Formula {
        @Override
        public Sort sort() {
            return switch (op) {
                case AND, OR, NOT, IMPLIES, EQ, LT, LE -> Sort.BOOL;
                case DIV, MOD, LENGTH -> Sort.INT;
                case ADD, SUB, NEG, MUL -> arguments.getFirst().sort();
                case ITE -> arguments.getLast().sort();
            };
        }
    }

    /** Refuses what has grown too large. */
    static Formula call(Op op, Formula... arguments) {
        long size = 1;
        for (Formula each : arguments) {
            size += each.size();
        }
        if (size > MAX_SIZE) {
            throw Halt.unsupported("the clause is too large for a proof");
        }
        return new Call(op, List.of(arguments), (int) size);
    }

    static Formula not(Formula formula) {
        return formula instanceof Truth(boolean value) ? new Truth(!value) : call(Op.NOT, formula);
    }

    static Formula all(List<Formula> formulas) {
        List<Formula> parts = formulas.stream().filter(each -> !each.equals(TRUE)).distinct().toList();
        return switch (parts.size()) {
            case 0 -> TRUE;
            case 1 -> parts.getFirst();
            default -> call(Op.AND, parts.toArray(Formula[]::new));
        };
    }

    static Formula number(long value) {
        return new Number(BigInteger.valueOf(value));
    }
}
