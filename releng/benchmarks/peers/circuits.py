"""Runs circuits on other simulators, told line by line on standard input; answers one line each.

    load FILE            reads a circuit: a line `qubits N`, then `name angles qubits` with commas, `-` for no angles
    peers                the peers that are installed, with their versions
    run PEER             milliseconds of one run of the loaded circuit to its final state in memory
    amplitudes PEER      real and imaginary parts in turn, as hexadecimal floating-point numbers

Peers: aer (double), aer-single, qulacs (double), qulacs-optimized (double), qsim (single).
"""

import importlib.metadata
import os
import sys
import time

THREADS = os.cpu_count()


class Circuit:
    """Gates as (name, angles, qubits)."""

    def __init__(self, path):
        self.gates = []
        with open(path, encoding="ascii") as lines:
            self.qubits = int(next(lines).split()[1])
            for line in lines:
                name, angles, qubits = line.split()
                angles = [] if angles == "-" else [float(a) for a in angles.split(",")]
                qubits = [] if qubits == "-" else [int(q) for q in qubits.split(",")]
                self.gates.append((name, angles, qubits))


class Aer:
    """qiskit-aer's state-vector method."""

    package = "qiskit-aer"

    def __init__(self, precision):
        from qiskit_aer import AerSimulator
        self.simulator = AerSimulator(method="statevector", precision=precision, max_parallel_threads=THREADS)

    def prepare(self, circuit):
        from qiskit import QuantumCircuit, transpile
        made = QuantumCircuit(circuit.qubits)
        for name, angles, qubits in circuit.gates:
            self.add(made, name, angles, qubits)
        made.save_statevector()
        return transpile(made, self.simulator, optimization_level=0)

    @staticmethod
    def add(made, name, angles, qubits):
        from qiskit.circuit.library import (C3SXGate, C4XGate, CSdgGate, CUGate, RC3XGate, RCCXGate, RGate, U1Gate,
                                            U2Gate, U3Gate, CU1Gate, CU3Gate, XXMinusYYGate, XXPlusYYGate)
        special = {"u1": U1Gate, "u2": U2Gate, "u3": U3Gate, "cu1": CU1Gate, "cu3": CU3Gate, "cu": CUGate,
                   "c3sqrtx": C3SXGate, "c4x": C4XGate, "csdg": CSdgGate, "rc3x": RC3XGate, "rccx": RCCXGate,
                   "r": RGate, "xx_minus_yy": XXMinusYYGate, "xx_plus_yy": XXPlusYYGate}
        if name in special:
            made.append(special[name](*angles), qubits)
        elif name in ("c3x", "mcx"):
            made.mcx(qubits[:-1], qubits[-1])
        elif name == "gphase":
            made.global_phase += angles[0]
        elif name == "unitary":
            size = 1 << len(qubits)
            entries = [complex(*angles[i:i + 2]) for i in range(0, len(angles), 2)]
            made.unitary([entries[i * size:(i + 1) * size] for i in range(size)], qubits)
        elif name == "mcphase":
            made.mcp(*angles, qubits[:-1], qubits[-1])
        else:
            getattr(made, name)(*angles, *qubits)

    def run(self, made):
        return self.simulator.run(made).result().data()["statevector"]


class Qulacs:
    """qulacs, plain or with its optimiser for gates of two qubits."""

    package = "qulacs"

    def __init__(self, optimized):
        import qulacs
        self.qulacs = qulacs
        self.optimized = optimized

    def prepare(self, circuit):
        made = self.qulacs.QuantumCircuit(circuit.qubits)
        for name, angles, qubits in circuit.gates:
            self.add(made, name, angles, qubits)
        return made, circuit.qubits

    def add(self, made, name, angles, q):
        gate = self.qulacs.gate
        if name == "h":
            made.add_H_gate(q[0])
        elif name == "cx":
            made.add_CNOT_gate(*q)
        elif name == "swap":
            made.add_SWAP_gate(*q)
        elif name == "u3":
            made.add_U3_gate(q[0], *angles)
        elif name == "cp":
            turn = gate.to_matrix_gate(gate.U1(q[1], angles[0]))
            turn.add_control_qubit(q[0], 1)
            made.add_gate(turn)
        elif name == "ccx":
            made.add_gate(gate.TOFFOLI(*q))
        elif name == "cswap":
            made.add_gate(gate.FREDKIN(*q))
        elif name == "cz":
            made.add_CZ_gate(*q)
        elif name in ("u1", "p"):
            made.add_U1_gate(q[0], *angles)
        elif name == "u2":
            made.add_U2_gate(q[0], *angles)
        elif name in ("rx", "ry", "rz"):
            turn = {"rx": gate.RotX, "ry": gate.RotY, "rz": gate.RotZ}[name]
            made.add_gate(turn(q[0], angles[0]))
        elif name in ("x", "y", "z", "s", "sdg", "t", "tdg", "sx"):
            one = {"x": gate.X, "y": gate.Y, "z": gate.Z, "s": gate.S, "sdg": gate.Sdag, "t": gate.T,
                   "tdg": gate.Tdag, "sx": gate.sqrtX}[name]
            made.add_gate(one(q[0]))
        elif name != "id":
            raise KeyError(name)

    def run(self, prepared):
        made, qubits = prepared
        if self.optimized:
            made = made.copy()
            self.qulacs.circuit.QuantumCircuitOptimizer().optimize(made, 2)
        state = self.qulacs.QuantumState(qubits)
        made.update_quantum_state(state)
        return state


class Qsim:
    """qsimcirq, fusing gates of up to four qubits; its translation from Cirq is part of the time."""

    package = "qsimcirq"

    def __init__(self):
        import cirq
        import qsimcirq
        self.cirq = cirq
        self.simulator = qsimcirq.QSimSimulator(qsimcirq.QSimOptions(max_fused_gate_size=4, cpu_threads=THREADS))

    def prepare(self, circuit):
        line = self.cirq.LineQubit.range(circuit.qubits)
        order = list(reversed(line))
        moments = self.cirq.Circuit()
        moments.append(self.cirq.I(q) for q in line)
        moments.append(self.gate(name, angles, [line[q] for q in qubits]) for name, angles, qubits in circuit.gates)
        return moments, order

    def gate(self, name, p, q):
        import numpy
        cirq = self.cirq
        pi = numpy.pi
        simple = {"h": cirq.H, "x": cirq.X, "y": cirq.Y, "z": cirq.Z, "s": cirq.S, "t": cirq.T, "sdg": cirq.S**-1,
                  "tdg": cirq.T**-1, "cx": cirq.CX, "cz": cirq.CZ, "swap": cirq.SWAP, "cswap": cirq.CSWAP,
                  "ccx": cirq.CCX, "id": cirq.I, "sx": cirq.X**0.5}
        if name in simple:
            return simple[name](*q)
        if name in ("u1", "p"):
            return cirq.ZPowGate(exponent=p[0] / pi)(*q)
        if name == "cp":
            return cirq.CZPowGate(exponent=p[0] / pi)(*q)
        if name in ("rx", "ry", "rz"):
            return {"rx": cirq.rx, "ry": cirq.ry, "rz": cirq.rz}[name](p[0])(*q)
        if name == "u2":
            p = [pi / 2, *p]
        elif name != "u3":
            raise KeyError(name)
        c, s = numpy.cos(p[0] / 2), numpy.sin(p[0] / 2)
        matrix = numpy.array([[c, -numpy.exp(1j * p[2]) * s],
                              [numpy.exp(1j * p[1]) * s, numpy.exp(1j * (p[1] + p[2])) * c]])
        return cirq.MatrixGate(matrix)(*q)

    def run(self, prepared):
        moments, order = prepared
        return self.simulator.simulate(moments, qubit_order=order).state_vector(copy=False)


PEERS = {
    "aer": lambda: Aer("double"),
    "aer-single": lambda: Aer("single"),
    "qulacs": lambda: Qulacs(False),
    "qulacs-optimized": lambda: Qulacs(True),
    "qsim": Qsim,
}


def installed():
    """Peers that can be imported, by name."""
    made = {}
    for name, make in PEERS.items():
        try:
            made[name] = make()
        except ImportError:
            pass
    return made


def main():
    """Answers each line of standard input with one line."""
    peers = installed()
    circuit = None
    prepared = {}
    for line in sys.stdin:
        words = line.rstrip("\n").split(" ", 1)
        try:
            if words[0] == "load":
                circuit, prepared = Circuit(words[1]), {}
                answer = "ok"
            elif words[0] == "peers":
                answer = " ".join(f"{n}={importlib.metadata.version(p.package)}" for n, p in peers.items())
            elif words[1] not in peers:
                answer = "absent"
            else:
                peer = peers[words[1]]
                if words[1] not in prepared:
                    prepared[words[1]] = peer.prepare(circuit)
                begun = time.perf_counter()
                state = peer.run(prepared[words[1]])
                seconds = time.perf_counter() - begun
                if words[0] == "run":
                    answer = repr(seconds * 1e3)
                else:
                    numbers = map(complex, getattr(state, "data", state))
                    answer = " ".join(f"{z.real.hex()} {z.imag.hex()}" for z in numbers)
                del state
        except (AttributeError, KeyError) as unknown:
            answer = f"unknown {unknown}"
        print(answer, flush=True)


if __name__ == "__main__":
    main()
