package io.torgo.verify.internal;

import io.torgo.verify.internal.Value.Int;
import io.torgo.verify.internal.Value.Real;
import java.math.BigInteger;

/** Mathematical integers, and floating-point numbers as OCaml has them. */
final class Arithmetic {

    private static final int WORD = 64;

    private final Budget budget;

    Arithmetic(Budget budget) {
        this.budget = budget;
    }

    Value add(Value left, Value right) {
        return result(integer(left).add(integer(right)));
    }

    Value subtract(Value left, Value right) {
        return result(integer(left).subtract(integer(right)));
    }

    Value multiply(Value left, Value right) {
        BigInteger a = integer(left);
        BigInteger b = integer(right);
        budget.spend((long) a.bitLength() / WORD * (b.bitLength() / WORD));
        return result(a.multiply(b));
    }

    /** Rounds towards zero, as Ortac does. */
    Value divide(Value left, Value right) {
        return result(integer(left).divide(divisor(right, "division")));
    }

    /** The remainder of {@link #divide}: it has the sign of the dividend. */
    Value modulo(Value left, Value right) {
        return result(integer(left).remainder(divisor(right, "mod")));
    }

    Value negate(Value operand) {
        return operand instanceof Real(double value) ? new Real(-value) : result(integer(operand).negate());
    }

    Value power(Value base, Value exponent) {
        BigInteger b = integer(base);
        BigInteger n = integer(exponent);
        if (n.signum() < 0) {
            throw Halt.undefined("the exponent " + n + " is negative");
        }
        if (b.abs().compareTo(BigInteger.ONE) <= 0) {
            return result(n.signum() == 0 || b.signum() < 0 && !n.testBit(0) ? BigInteger.ONE : b);
        }
        BigInteger bits = n.multiply(BigInteger.valueOf(b.abs().bitLength() - 1L));
        if (bits.compareTo(BigInteger.valueOf(Budget.MAX_BITS)) > 0) {
            throw tooLong();
        }
        budget.spend(bits.longValueExact() / WORD);
        return result(b.pow(n.intValueExact()));
    }

    Value shiftedRight(Value value, Value places) {
        BigInteger count = integer(places);
        if (count.signum() < 0) {
            throw Halt.undefined("a shift by " + count + " places");
        }
        return result(integer(value).shiftRight(count.min(BigInteger.valueOf(Integer.MAX_VALUE)).intValueExact()));
    }

    Value real(String operator, Value left, Value right) {
        double a = floating(left);
        double b = floating(right);
        return new Real(switch (operator) {
            case "+." -> a + b;
            case "-." -> a - b;
            case "*." -> a * b;
            case "/." -> a / b;
            default -> Math.pow(a, b);
        });
    }

    static BigInteger integer(Value value) {
        if (value instanceof Int(BigInteger number)) {
            return number;
        }
        throw Halt.unsupported("an integer is needed where there is " + Values.kind(value));
    }

    static double floating(Value value) {
        if (value instanceof Real(double number)) {
            return number;
        }
        throw Halt.unsupported("a float is needed where there is " + Values.kind(value));
    }

    private Value result(BigInteger value) {
        if (value.bitLength() > Budget.MAX_BITS) {
            throw tooLong();
        }
        budget.spend(value.bitLength() / WORD);
        return new Int(value);
    }

    private static Halt tooLong() {
        return Halt.unsupported("an integer has more than " + Budget.MAX_BITS + " bits");
    }

    private static BigInteger divisor(Value value, String operation) {
        BigInteger divisor = integer(value);
        if (divisor.signum() == 0) {
            throw Halt.undefined(operation + " by zero");
        }
        return divisor;
    }
}
