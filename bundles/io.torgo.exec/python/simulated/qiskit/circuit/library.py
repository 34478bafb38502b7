"""Gates as objects, and the circuits that documents take ready-made."""

import math

from qiskit._circuit import GATES, CircuitError, QuantumCircuit
from qiskit._parameter import Parameter, ParameterVector


class Gate:
    """A gate with its angles, to be appended to a circuit."""

    def __init__(self, name, angles, qubits):
        self.name = name
        self.params = list(angles)
        self.num_qubits = qubits

    def apply(self, circuit, wires):
        if len(wires) != self.num_qubits:
            raise CircuitError("%s takes %d qubits" % (self.name, self.num_qubits))
        if self.name == "mcx":
            circuit.mcx(wires[:-1], wires[-1])
        else:
            circuit.gate(self.name, self.params, wires)

    def control(self, num_ctrl_qubits=1):
        if self.name in ("x", "cx", "ccx", "mcx"):
            return Gate("mcx", [], self.num_qubits + num_ctrl_qubits)
        if num_ctrl_qubits == 1 and "c" + self.name in GATES:
            return Gate("c" + self.name, self.params, self.num_qubits + 1)
        raise CircuitError("control: not offered for " + self.name)


def _gate_class(title, name):
    angles, qubits = GATES[name]

    def start(self, *given, label=None):
        if len(given) != angles:
            raise TypeError("%s takes %d angles" % (title, angles))
        Gate.__init__(self, name, given, qubits)
    return type(title, (Gate,), {"__init__": start, "__doc__": "The gate " + name + "."})


_TITLES = {"IGate": "id", "XGate": "x", "YGate": "y", "ZGate": "z", "HGate": "h", "SGate": "s", "SdgGate": "sdg",
           "TGate": "t", "TdgGate": "tdg", "SXGate": "sx", "SXdgGate": "sxdg", "RXGate": "rx", "RYGate": "ry",
           "RZGate": "rz", "PhaseGate": "p", "U1Gate": "u1", "U2Gate": "u2", "U3Gate": "u3", "UGate": "u",
           "CXGate": "cx", "CYGate": "cy", "CZGate": "cz", "CHGate": "ch", "SwapGate": "swap", "CPhaseGate": "cp",
           "CRXGate": "crx", "CRYGate": "cry", "CRZGate": "crz", "CUGate": "cu", "RXXGate": "rxx", "RYYGate": "ryy",
           "RZZGate": "rzz", "CCXGate": "ccx", "CCZGate": "ccz", "CSwapGate": "cswap", "iSwapGate": "iswap"}
for _title, _name in _TITLES.items():
    globals()[_title] = _gate_class(_title, _name)


class MCXGate(Gate):
    """X under so many controls."""

    def __init__(self, num_ctrl_qubits):
        super().__init__("mcx", [], num_ctrl_qubits + 1)


class QFT(QuantumCircuit):
    """Quantum Fourier transform."""

    def __init__(self, num_qubits=0, approximation_degree=0, do_swaps=True, inverse=False, **options):
        super().__init__(num_qubits, name="QFT")
        sign = -1 if inverse else 1
        steps = []
        for target in reversed(range(num_qubits)):
            steps.append(("h", [], [target]))
            for control in reversed(range(target)):
                distance = target - control
                if distance < num_qubits - approximation_degree:
                    steps.append(("cp", [sign * math.pi / (1 << distance)], [control, target]))
        swaps = [("swap", [], [low, num_qubits - 1 - low]) for low in range(num_qubits // 2)] if do_swaps else []
        for name, angles, targets in reversed(steps + swaps) if inverse else steps + swaps:
            self._append(name, angles, targets, [])
        self.was_run = True


QFTGate = QFT


class RealAmplitudes(QuantumCircuit):
    """Layers of RY with CX between them."""

    def __init__(self, num_qubits, entanglement="reverse_linear", reps=3, **options):
        super().__init__(num_qubits, name="RealAmplitudes")
        angles = iter(ParameterVector("θ", num_qubits * (reps + 1)))
        for layer in range(reps + 1):
            for qubit in range(num_qubits):
                self.ry(next(angles), qubit)
            if layer < reps:
                for control, target in _pairs(num_qubits, entanglement):
                    self.cx(control, target)


class EfficientSU2(QuantumCircuit):
    """Layers of RY and RZ with CX between them."""

    def __init__(self, num_qubits, su2_gates=None, entanglement="reverse_linear", reps=3, **options):
        super().__init__(num_qubits, name="EfficientSU2")
        angles = iter(ParameterVector("θ", 2 * num_qubits * (reps + 1)))
        for layer in range(reps + 1):
            for gate in (self.ry, self.rz):
                for qubit in range(num_qubits):
                    gate(next(angles), qubit)
            if layer < reps:
                for control, target in _pairs(num_qubits, entanglement):
                    self.cx(control, target)


def _pairs(qubits, entanglement):
    if entanglement == "full":
        return [(low, high) for low in range(qubits) for high in range(low + 1, qubits)]
    linear = [(low, low + 1) for low in range(qubits - 1)]
    if entanglement == "circular" and qubits > 2:
        return [(qubits - 1, 0)] + linear
    return linear[::-1] if entanglement == "reverse_linear" else linear


__all__ = ["EfficientSU2", "Gate", "MCXGate", "Parameter", "QFT", "QFTGate", "RealAmplitudes", *_TITLES]
