package io.torgo.quantum.qasm;

import java.util.ArrayList;
import java.util.List;

/** Arithmetic on known values. */
final class Numbers {

    private static final int LONG_BITS = 64;

    private Numbers() {
    }

    static FaultException fault(Position at, String message) {
        return new FaultException("QASM-VALUE", at, message, "Correct the expression.");
    }

    static double real(Value value, Position at) {
        return switch (value) {
            case Value.Whole whole -> whole.number();
            case Value.Real real -> real.number();
            case Value.Truth truth -> truth.isTrue() ? 1 : 0;
            case Value.Bits bits -> whole(bits, at);
            default -> throw fault(at, "A number belongs here.");
        };
    }

    static long whole(Value value, Position at) {
        return switch (value) {
            case Value.Whole whole -> whole.number();
            case Value.Truth truth -> truth.isTrue() ? 1 : 0;
            case Value.Bits bits -> pack(bits.bits(), at);
            case Value.Real real when real.number() == Math.rint(real.number())
                    && Math.abs(real.number()) < 1L << 53 ->
                (long) real.number();
            default -> throw fault(at, "A whole number belongs here.");
        };
    }

    static boolean truth(Value value, Position at) {
        return switch (value) {
            case Value.Truth truth -> truth.isTrue();
            case Value.Bits bits -> bits.bits().contains(true);
            default -> real(value, at) != 0;
        };
    }

    private static long pack(List<Boolean> bits, Position at) {
        if (bits.size() > LONG_BITS) {
            throw fault(at, "A register of " + bits.size() + " bits is too wide for a number; 64 are possible.");
        }
        long number = 0;
        for (int i = 0; i < bits.size(); i++) {
            number |= bits.get(i) ? 1L << i : 0;
        }
        return number;
    }

    static List<Boolean> unpack(long number, int width) {
        List<Boolean> bits = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            bits.add(i < LONG_BITS ? (number >> i & 1) == 1 : number < 0);
        }
        return bits;
    }

    static Value binary(String operator, Value left, Value right, Position at, boolean version2) {
        boolean bits = left instanceof Value.Bits && right instanceof Value.Bits;
        return switch (operator) {
            case "==", "!=", "<", ">", "<=", ">=" -> new Value.Truth(compare(operator, left, right, at));
            case "&", "|", "^" -> version2 && operator.equals("^")
                    ? new Value.Real(Math.pow(real(left, at), real(right, at)))
                    : logic(operator, left, right, at, bits);
            case "<<", ">>" -> shift(operator, left, whole(right, at), at);
            default -> arithmetic(operator, left, right, at, version2);
        };
    }

    private static boolean compare(String operator, Value left, Value right, Position at) {
        boolean wholes = !(left instanceof Value.Real) && !(right instanceof Value.Real);
        int order = wholes
                ? Long.compare(whole(left, at), whole(right, at))
                : Double.compare(real(left, at) + 0.0, real(right, at) + 0.0);
        return switch (operator) {
            case "==" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            default -> order >= 0;
        };
    }

    private static Value logic(String operator, Value left, Value right, Position at, boolean bits) {
        long a = whole(left, at);
        long b = whole(right, at);
        long result = switch (operator) {
            case "&" -> a & b;
            case "|" -> a | b;
            default -> a ^ b;
        };
        if (bits && left instanceof Value.Bits first) {
            return new Value.Bits(unpack(result, first.bits().size()));
        }
        return left instanceof Value.Truth && right instanceof Value.Truth
                ? new Value.Truth(result != 0)
                : new Value.Whole(result);
    }

    private static Value shift(String operator, Value left, long by, Position at) {
        if (by < 0) {
            throw fault(at, "A shift by " + by + " is not possible.");
        }
        long number = whole(left, at);
        long result = by >= LONG_BITS ? 0 : operator.equals("<<") ? number << by : number >>> by;
        return left instanceof Value.Bits bits
                ? new Value.Bits(unpack(result, bits.bits().size()))
                : new Value.Whole(result);
    }

    private static Value arithmetic(String operator, Value left, Value right, Position at, boolean version2) {
        boolean wholes = !version2 && !(left instanceof Value.Real) && !(right instanceof Value.Real);
        if (wholes && !(operator.equals("**") && real(right, at) < 0)) {
            return new Value.Whole(wholeArithmetic(operator, whole(left, at), whole(right, at), at));
        }
        double a = real(left, at);
        double b = real(right, at);
        double result = switch (operator) {
            case "+" -> a + b;
            case "-" -> a - b;
            case "*" -> a * b;
            case "/" -> a / b;
            case "%" -> a % b;
            default -> Math.pow(a, b);
        };
        if (!Double.isFinite(result)) {
            throw fault(at, "The result is no finite number.");
        }
        boolean exact = version2 && left instanceof Value.Whole && right instanceof Value.Whole
                && !operator.equals("/") && result == Math.rint(result) && Math.abs(result) < 1L << 53;
        return exact ? new Value.Whole((long) result) : new Value.Real(result);
    }

    private static long wholeArithmetic(String operator, long a, long b, Position at) {
        try {
            return switch (operator) {
                case "+" -> Math.addExact(a, b);
                case "-" -> Math.subtractExact(a, b);
                case "*" -> Math.multiplyExact(a, b);
                case "/" -> a / b;
                case "%" -> a % b;
                default -> power(a, b);
            };
        } catch (ArithmeticException e) {
            throw fault(at, b == 0 ? "Nothing can be divided by zero." : "The number does not fit into 64 bits.");
        }
    }

    private static long power(long base, long exponent) {
        if (base == 0 || base == 1 || base == -1) {
            return exponent == 0 ? 1 : base == -1 && exponent % 2 == 0 ? 1 : base;
        }
        long result = 1;
        for (long i = 0; i < exponent; i++) {
            result = Math.multiplyExact(result, base);
        }
        return result;
    }

    static Value unary(String operator, Value operand, Position at) {
        return switch (operator) {
            case "!" -> new Value.Truth(!truth(operand, at));
            case "~" -> operand instanceof Value.Bits bits
                    ? new Value.Bits(bits.bits().stream().map(bit -> !bit).toList())
                    : operand instanceof Value.Truth truth
                            ? new Value.Truth(!truth.isTrue())
                            : new Value.Whole(~whole(operand, at));
            default -> operand instanceof Value.Real real
                    ? new Value.Real(-real.number())
                    : new Value.Whole(-whole(operand, at));
        };
    }
}
