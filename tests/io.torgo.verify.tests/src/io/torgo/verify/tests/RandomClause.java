package io.torgo.verify.tests;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/** Clauses made at random, each with a second way to its value: Java's own. */
final class RandomClause {

    /** Values of the variables. */
    record Inputs(BigInteger x, BigInteger y, List<BigInteger> l) {
    }

    /** A term as text, and what it stands for; {@link ArithmeticException} where that is nothing. */
    record Made<T>(String text, BiFunction<Inputs, BigInteger, T> value) {
    }

    private final Random random;

    RandomClause(Random random) {
        this.random = random;
    }

    /** A proposition over x, y and l; the second argument of its value is the innermost bound variable. */
    Made<Boolean> proposition(int depth, boolean bound) {
        int kind = depth == 0 ? random.nextInt(2) : random.nextInt(9);
        return switch (kind) {
            case 0, 1 -> comparison(depth, bound);
            case 2 -> both("&&", proposition(depth - 1, bound), proposition(depth - 1, bound), kind);
            case 3 -> both("||", proposition(depth - 1, bound), proposition(depth - 1, bound), kind);
            case 4 -> both("->", proposition(depth - 1, bound), proposition(depth - 1, bound), kind);
            case 5 -> both("<->", proposition(depth - 1, bound), proposition(depth - 1, bound), kind);
            case 6 -> {
                Made<Boolean> inner = proposition(depth - 1, bound);
                yield new Made<>("not (" + inner.text() + ")", (in, i) -> !inner.value().apply(in, i));
            }
            case 7 -> quantified(depth, true);
            default -> quantified(depth, false);
        };
    }

    private static Made<Boolean> both(String operator, Made<Boolean> left, Made<Boolean> right, int kind) {
        return new Made<>("(" + left.text() + ") " + operator + " (" + right.text() + ")", (in, i) -> {
            boolean first = left.value().apply(in, i);
            return switch (kind) {
                case 2 -> first && right.value().apply(in, i);
                case 3 -> first || right.value().apply(in, i);
                case 4 -> !first || right.value().apply(in, i);
                default -> first == right.value().apply(in, i);
            };
        });
    }

    private Made<Boolean> quantified(int depth, boolean universal) {
        int from = random.nextInt(7) - 3;
        int to = from + random.nextInt(6);
        Made<Boolean> body = proposition(depth - 1, true);
        String range = from + " <= i < " + to + (universal ? " -> " : " /\\ ");
        return new Made<>((universal ? "(forall i. " : "(exists i. ") + range + "(" + body.text() + "))", (in, i) -> {
            for (int each = from; each < to; each++) {
                if (body.value().apply(in, BigInteger.valueOf(each)) != universal) {
                    return !universal;
                }
            }
            return universal;
        });
    }

    private Made<Boolean> comparison(int depth, boolean bound) {
        Made<BigInteger> left = number(depth, bound);
        Made<BigInteger> right = number(depth, bound);
        String operator = List.of("<", "<=", ">", ">=", "=", "<>").get(random.nextInt(6));
        return new Made<>(left.text() + " " + operator + " " + right.text(), (in, i) -> {
            int order = left.value().apply(in, i).compareTo(right.value().apply(in, i));
            return switch (operator) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                case "=" -> order == 0;
                default -> order != 0;
            };
        });
    }

    private Made<BigInteger> number(int depth, boolean bound) {
        if (depth == 0) {
            return leaf(bound);
        }
        Made<BigInteger> a = number(depth - 1, bound);
        Made<BigInteger> b = number(depth - 1, bound);
        return switch (random.nextInt(11)) {
            case 0 -> operation("+", a, b, BigInteger::add);
            case 1 -> operation("-", a, b, BigInteger::subtract);
            case 2 -> operation("*", a, b, BigInteger::multiply);
            case 3 -> operation("/", a, b, BigInteger::divide);
            case 4 -> new Made<>("(mod " + a.text() + " " + b.text() + ")",
                    (in, i) -> a.value().apply(in, i).remainder(b.value().apply(in, i)));
            case 5 -> new Made<>("(max " + a.text() + " " + b.text() + ")",
                    (in, i) -> a.value().apply(in, i).max(b.value().apply(in, i)));
            case 6 -> new Made<>("(abs " + a.text() + ")", (in, i) -> a.value().apply(in, i).abs());
            case 7 -> new Made<>("(- " + a.text() + ")", (in, i) -> a.value().apply(in, i).negate());
            case 8 -> test(proposition(depth - 1, bound), a, b);
            case 9 -> new Made<>("(List.nth l " + a.text() + ")", (in, i) -> item(in.l(), a.value().apply(in, i)));
            default -> leaf(bound);
        };
    }

    private static Made<BigInteger> test(Made<Boolean> condition, Made<BigInteger> a, Made<BigInteger> b) {
        return new Made<>("(if " + condition.text() + " then " + a.text() + " else " + b.text() + ")",
                (in, i) -> condition.value().apply(in, i) ? a.value().apply(in, i) : b.value().apply(in, i));
    }

    private static BigInteger item(List<BigInteger> list, BigInteger index) {
        if (index.signum() < 0 || index.compareTo(BigInteger.valueOf(list.size())) >= 0) {
            throw new ArithmeticException("outside");
        }
        return list.get(index.intValueExact());
    }

    private static Made<BigInteger> operation(String operator, Made<BigInteger> a, Made<BigInteger> b,
            BiFunction<BigInteger, BigInteger, BigInteger> meaning) {
        return new Made<>("(" + a.text() + " " + operator + " " + b.text() + ")",
                (in, i) -> meaning.apply(a.value().apply(in, i), b.value().apply(in, i)));
    }

    private Made<BigInteger> leaf(boolean bound) {
        return switch (random.nextInt(bound ? 5 : 4)) {
            case 0 -> new Made<>("x", (in, i) -> in.x());
            case 1 -> new Made<>("y", (in, i) -> in.y());
            case 2 -> new Made<>("(List.length l)", (in, i) -> BigInteger.valueOf(in.l().size()));
            case 3 -> {
                BigInteger value = BigInteger.valueOf(random.nextInt(9) - 4);
                yield new Made<>(value.signum() < 0 ? "(" + value + ")" : value.toString(), (in, i) -> value);
            }
            default -> new Made<>("i", (in, i) -> i);
        };
    }
}
