package io.torgo.quantum.draw;

import io.torgo.api.quantum.Circuit;
import io.torgo.api.quantum.Circuit.Condition;
import io.torgo.api.quantum.Circuit.Operation;
import io.torgo.quantum.draw.Cell.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Operations side by side where they touch different qubits, each as far to the left as it can be. */
final class Columns {

    /** Leading targets that are controls. */
    private static final Map<String, Integer> CONTROLS = Map.ofEntries(Map.entry("cx", 1), Map.entry("cy", 1),
            Map.entry("cz", 1), Map.entry("ch", 1), Map.entry("csx", 1), Map.entry("cp", 1), Map.entry("cphase", 1),
            Map.entry("cu1", 1), Map.entry("crx", 1), Map.entry("cry", 1), Map.entry("crz", 1), Map.entry("cu3", 1),
            Map.entry("cu", 1), Map.entry("ccx", 2), Map.entry("c3x", 3), Map.entry("c4x", 4), Map.entry("cswap", 1),
            Map.entry("cnot", 1), Map.entry("ccz", 2));
    private static final Map<String, String> LABELS = Map.ofEntries(Map.entry("sdg", "S†"), Map.entry("tdg", "T†"),
            Map.entry("sx", "√X"), Map.entry("sxdg", "√X†"), Map.entry("csx", "√X"), Map.entry("cphase", "P"),
            Map.entry("cu1", "P"), Map.entry("cp", "P"), Map.entry("phase", "P"), Map.entry("ccx", "X"),
            Map.entry("c3x", "X"), Map.entry("c4x", "X"), Map.entry("cnot", "X"), Map.entry("ccz", "Z"),
            Map.entry("reset", "|0⟩"), Map.entry("gphase", "phase"), Map.entry("cu3", "U"), Map.entry("u3", "U"));
    private static final double[] FRACTIONS = {1, 2, 3, 4, 6, 8, 16};
    private static final double CLOSE = 1e-9;

    private final int qubits;
    private final List<String> clbits;
    private final List<Cell[]> columns = new ArrayList<>();
    private final int[] next;

    private Columns(int qubits, List<String> clbits) {
        this.qubits = qubits;
        this.clbits = clbits;
        this.next = new int[qubits];
    }

    static List<Cell[]> of(Circuit circuit, List<String> clbits) {
        Columns columns = new Columns(circuit.qubits(), clbits);
        circuit.operations().forEach(columns::add);
        return columns.columns;
    }

    private void add(Operation operation) {
        if (operation.name().equals("measure") && operation.targets().size() == operation.clbits().size()) {
            for (int i = 0; i < operation.targets().size(); i++) {
                String label = "M " + bit(operation.clbits().get(i)) + condition(operation);
                place(List.of(operation.targets().get(i)), 0, Kind.BOX, label);
            }
        } else if (operation.name().equals("reset")) {
            operation.targets()
                    .forEach(qubit -> place(List.of(qubit), 0, Kind.BOX, label(operation) + condition(operation)));
        } else if (!operation.targets().isEmpty()) {
            place(operation.targets(), controls(operation), kind(operation),
                    label(operation) + condition(operation));
        }
    }

    private static int controls(Operation operation) {
        boolean phase = operation.name().equals("gphase");
        return phase ? operation.targets().size() - 1 : CONTROLS.getOrDefault(operation.name(), 0);
    }

    private static Kind kind(Operation operation) {
        return switch (operation.name()) {
            case "swap", "cswap" -> operation.condition().isPresent() ? Kind.BOX : Kind.SWAP;
            case "barrier" -> Kind.BARRIER;
            default -> Kind.BOX;
        };
    }

    private String bit(int clbit) {
        return clbit < clbits.size() ? clbits.get(clbit) : "c" + clbit;
    }

    private static String label(Operation operation) {
        String name = operation.name();
        String base = LABELS.get(name);
        if (base == null) {
            boolean controlled = CONTROLS.containsKey(name);
            String shown = controlled ? name.substring(1) : name;
            base = shown.length() <= 3 ? shown.toUpperCase(Locale.ROOT) : shown;
        }
        boolean angles = !operation.parameters().isEmpty() && !name.equals("unitary");
        return angles
                ? base + "(" + operation.parameters().stream().map(Columns::angle)
                        .collect(Collectors.joining(", ")) + ")"
                : base;
    }

    /** A small fraction of π where it is one, else four digits. */
    static String angle(double radians) {
        if (radians == 0) {
            return "0";
        }
        for (double part : FRACTIONS) {
            double times = radians / Math.PI * part;
            long whole = Math.round(times);
            if (whole != 0 && Math.abs(times - whole) < CLOSE && Math.abs(whole) < 2 * part + 1) {
                String count = whole == 1 ? "" : whole == -1 ? "-" : Long.toString(whole);
                return count + "π" + (part == 1 ? "" : "/" + (int) part);
            }
        }
        return new BigDecimal(radians).round(new MathContext(4)).stripTrailingZeros()
                .toPlainString();
    }

    private String condition(Operation operation) {
        return operation.condition().map(this::condition).orElse("");
    }

    private String condition(Condition condition) {
        List<Integer> bits = condition.clbits();
        String names = bits.size() == 1
                ? bit(bits.get(0))
                : bits.size() > 3
                        ? bit(bits.get(0)) + "…"
                        : bits.stream().map(this::bit)
                                .collect(Collectors.joining(","));
        return " if " + names + (condition.negated() ? "≠" : "=") + condition.value();
    }

    private void place(List<Integer> targets, int controls, Kind kind, String label) {
        int low = Collections.min(targets);
        int high = Collections.max(targets);
        int column = 0;
        for (int row = low; row <= high; row++) {
            column = Math.max(column, next[row]);
        }
        while (columns.size() <= column) {
            Cell[] empty = new Cell[qubits];
            Arrays.fill(empty, Cell.WIRE);
            columns.add(empty);
        }
        for (int row = low; row <= high; row++) {
            columns.get(column)[row] = cell(targets, row, controls, kind, label);
            next[row] = column + 1;
        }
    }

    private static Cell cell(List<Integer> targets, int row, int controls, Kind kind, String label) {
        boolean joined = kind != Kind.BARRIER;
        boolean up = joined && row > Collections.min(targets);
        boolean down = joined && row < Collections.max(targets);
        int place = targets.indexOf(row);
        if (place < 0) {
            return new Cell(Kind.WIRE, "", up, down);
        }
        if (place < controls) {
            return new Cell(Kind.CONTROL, "", up, down);
        }
        boolean several = kind == Kind.BOX && targets.size() - controls > 1;
        return new Cell(kind, several ? label + " " + (place - controls) : label, up, down);
    }
}
