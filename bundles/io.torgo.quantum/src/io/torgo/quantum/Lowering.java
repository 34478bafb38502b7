package io.torgo.quantum;

import io.torgo.api.quantum.Circuit.Operation;
import io.torgo.quantum.Step.Dense;
import io.torgo.quantum.Step.Flip;
import io.torgo.quantum.Step.Phase;
import io.torgo.quantum.Step.Turn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Turns operations into steps. Gates on one qubit that follow each other are fused; a swap only renames wires; every
 * matrix under controls becomes phases around a real rotation, because phases commute with most of a circuit.
 */
final class Lowering {

    private static final double NOTHING = 1e-15;

    private final int[] wires;
    private final Unitary[] pending;
    private final List<Step> steps = new ArrayList<>();
    private double global;
    private boolean conjugate;

    /** @param wires the wire of each qubit, which swaps change in place */
    Lowering(int[] wires) {
        this.wires = wires;
        this.pending = new Unitary[wires.length];
    }

    /** Adds a gate or barrier. */
    void add(Operation operation) {
        add(operation, 0);
    }

    /** Adds the complex conjugate of a gate, on qubits so many higher. */
    void addConjugate(Operation operation, int higher) {
        conjugate = true;
        add(operation, higher);
        conjugate = false;
    }

    private void add(Operation operation, int higher) {
        if (operation.name().equals("barrier")) {
            return;
        }
        int[] qubits = new int[operation.targets().size()];
        for (int i = 0; i < qubits.length; i++) {
            qubits[i] = operation.targets().get(i) + higher;
        }
        double[] parameters = new double[operation.parameters().size()];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = operation.parameters().get(i);
        }
        Gate.named(operation.name()).expansion().emit(this, qubits, parameters);
    }

    /** What was added, in order; nothing is pending afterwards. */
    List<Step> finish() {
        flush((1 << wires.length) - 1);
        return steps;
    }

    /** The wire of a qubit after what was added. */
    int wire(int qubit) {
        return wires[qubit];
    }

    /** Angle of the phase of the whole state. */
    double global() {
        return global;
    }

    /** A matrix on one qubit. */
    void one(Unitary matrix, int qubit) {
        fuse(conjugate ? matrix.conjugate() : matrix, wires[qubit]);
    }

    private void fuse(Unitary matrix, int wire) {
        pending[wire] = pending[wire] == null ? matrix : matrix.after(pending[wire]);
    }

    /** A matrix on the last of the qubits where all others are 1. */
    void controlled(Unitary matrix, int... qubits) {
        int target = wires[qubits[qubits.length - 1]];
        int controls = mask(qubits) & ~(1 << target);
        if (controls == 0) {
            one(matrix, qubits[0]);
        } else {
            flush(controls | 1 << target);
            split(conjugate ? matrix.conjugate() : matrix, controls, 1 << target);
        }
    }

    /** Where all qubits are 1, a phase; without qubits one of the whole state. */
    void phase(double angle, int... qubits) {
        if (qubits.length == 1 && pending[wires[qubits[0]]] != null) {
            one(Unitary.phase(angle), qubits[0]);
        } else {
            int mask = mask(qubits);
            flush(mask);
            turn(mask, conjugate ? -angle : angle);
        }
    }

    /** Not on the last of the qubits where all others are 1. */
    void flip(int... qubits) {
        controlled(Unitary.X, qubits);
    }

    void swap(int a, int b) {
        int kept = wires[a];
        wires[a] = wires[b];
        wires[b] = kept;
    }

    /** Any unitary; the first qubit is the low bit of its index. */
    void dense(double[] re, double[] im, int... qubits) {
        if (qubits.length == 1) {
            one(new Unitary(re[0], im[0], re[1], im[1], re[2], im[2], re[3], im[3]), qubits[0]);
            return;
        }
        flush(mask(qubits));
        int[] targets = new int[qubits.length];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = wires[qubits[i]];
        }
        steps.add(new Dense(targets, re, conjugate ? Arrays.stream(im).map(part -> -part).toArray() : im));
    }

    private int mask(int[] qubits) {
        int mask = 0;
        for (int qubit : qubits) {
            mask |= 1 << wires[qubit];
        }
        return mask;
    }

    private void flush(int mask) {
        for (int rest = mask; rest != 0; rest &= rest - 1) {
            int wire = Integer.numberOfTrailingZeros(rest);
            if (pending[wire] != null) {
                Unitary matrix = pending[wire];
                pending[wire] = null;
                split(matrix, 0, 1 << wire);
            }
        }
    }

    private void split(Unitary u, int controls, int target) {
        if (Math.hypot(u.br(), u.bi()) < NOTHING) {
            double zero = Math.atan2(u.ai(), u.ar());
            turn(controls, zero);
            turn(controls | target, Math.atan2(u.di(), u.dr()) - zero);
        } else if (Math.hypot(u.ar(), u.ai()) < NOTHING) {
            double zero = Math.atan2(u.bi(), u.br());
            steps.add(new Flip(controls, target));
            turn(controls, zero);
            turn(controls | target, Math.atan2(u.ci(), u.cr()) - zero);
        } else {
            rotate(u, controls, target);
        }
    }

    /** e^(iα) · P(φ) · O · P(λ) with a real O; angles of π go into the signs of O. */
    private void rotate(Unitary u, int controls, int target) {
        double alpha = Math.atan2(u.ai(), u.ar());
        double phi = Math.atan2(u.ci(), u.cr()) - alpha;
        double lambda = Math.atan2(u.bi(), u.br()) - alpha;
        double b = Math.hypot(u.br(), u.bi());
        double c = Math.hypot(u.cr(), u.ci());
        if (isHalfTurn(lambda)) {
            lambda = 0;
            b = -b;
        }
        if (isHalfTurn(phi)) {
            phi = 0;
            c = -c;
        }
        double last = alpha + phi + lambda;
        double d = u.dr() * Math.cos(last) + u.di() * Math.sin(last);
        turn(controls | target, lambda);
        steps.add(new Turn(controls, target, Math.hypot(u.ar(), u.ai()), b, c, d));
        turn(controls | target, phi);
        turn(controls, alpha);
    }

    private static boolean isHalfTurn(double angle) {
        return Math.abs(Math.abs(Math.IEEEremainder(angle, 2 * Math.PI)) - Math.PI) < NOTHING;
    }

    private void turn(int mask, double angle) {
        double rest = Math.IEEEremainder(angle, 2 * Math.PI);
        if (mask == 0) {
            global += rest;
        } else if (Math.abs(rest) > NOTHING) {
            steps.add(new Phase(mask, rest));
        }
    }
}
