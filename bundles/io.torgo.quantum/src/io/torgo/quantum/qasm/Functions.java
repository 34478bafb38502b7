package io.torgo.quantum.qasm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Constants and functions that every program knows. */
final class Functions {

    static final Map<String, Double> CONSTANTS = Map.of("pi", Math.PI, "π", Math.PI, "tau", 2 * Math.PI, "τ",
            2 * Math.PI, "euler", Math.E, "ℇ", Math.E);

    /** Names to the least number of arguments. */
    static final Map<String, Integer> ARGUMENTS = Map.ofEntries(Map.entry("sin", 1), Map.entry("cos", 1),
            Map.entry("tan", 1), Map.entry("arcsin", 1), Map.entry("arccos", 1), Map.entry("arctan", 1),
            Map.entry("exp", 1), Map.entry("ln", 1), Map.entry("log", 1), Map.entry("sqrt", 1), Map.entry("floor", 1),
            Map.entry("ceiling", 1), Map.entry("mod", 2), Map.entry("pow", 2), Map.entry("popcount", 1),
            Map.entry("rotl", 2), Map.entry("rotr", 2), Map.entry("sizeof", 1), Map.entry("real", 1),
            Map.entry("imag", 1));

    private Functions() {
    }

    static Value call(String name, List<Value> arguments, Position at, boolean version2) {
        int least = ARGUMENTS.get(name);
        int most = name.equals("sizeof") ? 2 : least;
        if (arguments.size() < least || arguments.size() > most) {
            throw new FaultException("QASM-ARITY", at, name + " takes " + least + " arguments, not "
                    + arguments.size() + ".", "Give it " + least + ".");
        }
        Value first = arguments.get(0);
        return switch (name) {
            case "pow" -> Numbers.binary("**", first, arguments.get(1), at, version2);
            case "mod" -> Numbers.binary("%", first, arguments.get(1), at, version2);
            case "popcount" -> new Value.Whole(Long.bitCount(Numbers.whole(first, at)));
            case "rotl", "rotr" -> rotated(first, Numbers.whole(arguments.get(1), at), name.equals("rotl"), at);
            case "sizeof" -> size(arguments, at);
            case "real" -> new Value.Real(Numbers.real(first, at));
            case "imag" -> new Value.Real(0);
            default -> new Value.Real(finite(real(name, Numbers.real(first, at)), name, at));
        };
    }

    private static double real(String name, double x) {
        return switch (name) {
            case "sin" -> Math.sin(x);
            case "cos" -> Math.cos(x);
            case "tan" -> Math.tan(x);
            case "arcsin" -> Math.asin(x);
            case "arccos" -> Math.acos(x);
            case "arctan" -> Math.atan(x);
            case "exp" -> Math.exp(x);
            case "sqrt" -> Math.sqrt(x);
            case "floor" -> Math.floor(x);
            case "ceiling" -> Math.ceil(x);
            default -> Math.log(x);
        };
    }

    private static double finite(double result, String name, Position at) {
        if (!Double.isFinite(result)) {
            throw Numbers.fault(at, name + " has no finite value there.");
        }
        return result;
    }

    private static Value rotated(Value value, long by, boolean left, Position at) {
        if (!(value instanceof Value.Bits bits)) {
            throw Numbers.fault(at, "Only bit registers can be rotated.");
        }
        List<Boolean> turned = new ArrayList<>(bits.bits());
        Collections.rotate(turned, (int) ((left ? by : -by) % Math.max(1, turned.size())));
        return new Value.Bits(turned);
    }

    private static Value size(List<Value> arguments, Position at) {
        Value array = arguments.get(0);
        long level = arguments.size() == 1 ? 0 : Numbers.whole(arguments.get(1), at);
        for (long i = 0; i < level && array instanceof Value.Items items && !items.values().isEmpty(); i++) {
            array = items.values().get(0);
        }
        return new Value.Whole(switch (array) {
            case Value.Items items -> items.values().size();
            case Value.Bits bits -> bits.bits().size();
            case Value.Cells cells -> cells.ids().length;
            case Value.Qubits qubits -> qubits.ids().length;
            default -> throw Numbers.fault(at, "sizeof takes an array or a register.");
        });
    }
}
