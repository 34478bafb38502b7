"""Circuits as data: a list of operations."""

import math

from . import _draw
from ._parameter import Parameter, ParameterExpression, ParameterVector

# Gate name: (number of angles, number of qubits); names of the OpenQASM standard library.
GATES = {
    "id": (0, 1), "x": (0, 1), "y": (0, 1), "z": (0, 1), "h": (0, 1), "s": (0, 1), "sdg": (0, 1), "t": (0, 1),
    "tdg": (0, 1), "sx": (0, 1), "sxdg": (0, 1), "rx": (1, 1), "ry": (1, 1), "rz": (1, 1), "p": (1, 1),
    "u1": (1, 1), "u2": (2, 1), "u3": (3, 1), "u": (3, 1), "cx": (0, 2), "cy": (0, 2), "cz": (0, 2), "ch": (0, 2),
    "swap": (0, 2), "csx": (0, 2), "cp": (1, 2), "cu1": (1, 2), "crx": (1, 2), "cry": (1, 2), "crz": (1, 2),
    "cu3": (3, 2), "cu": (4, 2), "rxx": (1, 2), "ryy": (1, 2), "rzz": (1, 2), "ccx": (0, 3), "cswap": (0, 3),
    "iswap": (0, 2), "ecr": (0, 2), "ccz": (0, 3),
}
ALIASES = {"i": "id", "cnot": "cx", "toffoli": "ccx", "fredkin": "cswap"}

INVERSE_NAMES = {"s": "sdg", "sdg": "s", "t": "tdg", "tdg": "t", "sx": "sxdg", "sxdg": "sx"}
SELF_INVERSE = {"id", "x", "y", "z", "h", "cx", "cy", "cz", "ch", "swap", "ccx", "cswap", "ccz", "ecr", "mcx",
                "barrier"}

built = []


class CircuitError(Exception):
    """A circuit that cannot be built."""


class _Register:

    def __init__(self, size, name):
        self.size = int(size)
        self.name = name
        self.start = 0

    def __len__(self):
        return self.size

    def __iter__(self):
        return iter(range(self.start, self.start + self.size))

    def __getitem__(self, index):
        return list(self)[index]


class QuantumRegister(_Register):
    """Qubits that belong together."""

    def __init__(self, size, name="q"):
        super().__init__(size, name)


class ClassicalRegister(_Register):
    """Classical bits that belong together."""

    def __init__(self, size, name="c"):
        super().__init__(size, name)


class InstructionSet:
    """The operations that one call has appended."""

    def __init__(self, circuit, operations):
        self.circuit = circuit
        self.operations = operations

    def c_if(self, classical, value):
        """Makes them happen only where a classical bit or register has the value."""
        bits = [classical] if isinstance(classical, int) else list(classical)
        for operation in self.operations:
            operation["condition"] = {"clbits": [int(bit) for bit in bits], "value": int(value), "negated": False}
        return self

    def __len__(self):
        return len(self.operations)


class QuantumCircuit:
    """n qubits and m classical bits, as numbers or registers."""

    def __init__(self, *registers, name="circuit", global_phase=0, metadata=None):
        self.name = name
        self.metadata = metadata
        self.global_phase = global_phase
        self.qregs = []
        self.cregs = []
        self.num_qubits = 0
        self.num_clbits = 0
        self.operations = []
        self.measured_all = False
        self.was_run = False
        for position, register in enumerate(registers):
            self._add(register, classical=position > 0)
        built.append(self)

    def _add(self, register, classical):
        if isinstance(register, int) and not isinstance(register, bool) and register >= 0:
            self._grow(register, classical)
        elif isinstance(register, _Register):
            classical = isinstance(register, ClassicalRegister)
            register.start = self.num_clbits if classical else self.num_qubits
            (self.cregs if classical else self.qregs).append(register)
            self._grow(register.size, classical)
        else:
            raise CircuitError("expected a number or a register, not " + repr(register))

    def _grow(self, size, classical):
        if classical:
            self.num_clbits += size
        else:
            self.num_qubits += size

    def add_register(self, *registers):
        for register in registers:
            self._add(register, classical=False)

    @property
    def qubits(self):
        return list(range(self.num_qubits))

    @property
    def clbits(self):
        return list(range(self.num_clbits))

    @property
    def data(self):
        return list(self.operations)

    @property
    def parameters(self):
        """Free parameters, by name."""
        found = {angle for operation in self.operations for angle in operation["parameters"]
                 if isinstance(angle, ParameterExpression)}
        free = {parameter for expression in found for parameter in expression.parameters}
        return sorted(free, key=lambda parameter: parameter.sort_key)

    @property
    def num_parameters(self):
        return len(self.parameters)

    def assign_parameters(self, values, inplace=False):
        """Values by parameter or by name, or a list in the order of the parameters."""
        free = self.parameters
        by_name = dict(zip((parameter.name for parameter in free), values)) if not isinstance(values, dict) else {}
        if isinstance(values, dict):
            for parameter, value in values.items():
                if isinstance(parameter, ParameterVector):
                    by_name.update(zip((element.name for element in parameter), value))
                else:
                    by_name[getattr(parameter, "name", parameter)] = value
        circuit = self if inplace else self.copy()
        for operation in circuit.operations:
            operation["parameters"] = [angle.bind(by_name) if isinstance(angle, ParameterExpression) else angle
                                       for angle in operation["parameters"]]
        return None if inplace else circuit

    bind_parameters = assign_parameters

    def width(self):
        return self.num_qubits + self.num_clbits

    def size(self):
        return sum(1 for operation in self.operations if operation["name"] != "barrier")

    def count_ops(self):
        counts = {}
        for operation in self.operations:
            counts[operation["name"]] = counts.get(operation["name"], 0) + 1
        return counts

    def depth(self):
        level = {}
        for operation in self.operations:
            if operation["name"] == "barrier":
                continue
            wires = [("q", t) for t in operation["targets"]] + [("c", c) for c in operation["clbits"]]
            reached = 1 + max(level.get(wire, 0) for wire in wires)
            level.update({wire: reached for wire in wires})
        return max(level.values(), default=0)

    def has_measurements(self):
        return any(operation["name"] == "measure" for operation in self.operations)

    def gate(self, name, angles, targets):
        """Appends a gate; lists and ranges stand for one gate each, single indices are repeated beside lists."""
        lists = [self._indices(target, self.num_qubits, "qubit") for target in targets]
        length = max(map(len, lists))
        if any(len(item) not in (1, length) for item in lists):
            raise CircuitError(name + ": lists of different length")
        first = len(self.operations)
        for index in range(length):
            chosen = [item[index] if len(item) > 1 else item[0] for item in lists]
            self._distinct(name, chosen)
            self._append(name, [self._angle(angle) for angle in angles], chosen, [])
        return InstructionSet(self, self.operations[first:])

    @staticmethod
    def _distinct(name, chosen):
        if len(set(chosen)) != len(chosen):
            raise CircuitError(name + ": duplicate qubit " + str(chosen))

    @staticmethod
    def _angle(angle):
        return angle if isinstance(angle, ParameterExpression) else float(angle)

    def mcx(self, control_qubits, target_qubit, *ancillas, **options):
        """X on the target where all controls are 1."""
        return self._controlled("mcx", [], control_qubits, target_qubit)

    mct = mcx

    def mcp(self, lam, control_qubits, target_qubit):
        """A phase where all controls and the target are 1."""
        return self._controlled("gphase", [self._angle(lam)], control_qubits, target_qubit)

    def _controlled(self, name, angles, controls, target):
        wires = self._indices(controls, self.num_qubits, "qubit") + self._indices(target, self.num_qubits, "qubit")
        self._distinct(name, wires)
        self._append(name, angles, wires, [])
        return InstructionSet(self, self.operations[-1:])

    def unitary(self, matrix, qubits, label=None):
        """A matrix, its lowest index bit the first of the qubits."""
        wires = self._indices(qubits, self.num_qubits, "qubit")
        self._distinct("unitary", wires)
        rows = matrix.tolist() if hasattr(matrix, "tolist") else getattr(matrix, "data", matrix)
        rows = rows.tolist() if hasattr(rows, "tolist") else rows
        if len(rows) != 1 << len(wires) or any(len(row) != len(rows) for row in rows):
            raise CircuitError("unitary: %d qubits need a matrix of %d rows" % (len(wires), 1 << len(wires)))
        entries = [part for row in rows for entry in row for part in (complex(entry).real, complex(entry).imag)]
        self._append("unitary", entries, wires, [])
        return InstructionSet(self, self.operations[-1:])

    def initialize(self, state, qubits=None):
        """A basis state, as a number or a string of 0 and 1; amplitudes are not offered."""
        wires = self._indices(qubits, self.num_qubits, "qubit") if qubits is not None else self.qubits
        if isinstance(state, str) and set(state) <= {"0", "1"} and len(state) == len(wires):
            state = int(state, 2)
        if not isinstance(state, int):
            raise CircuitError("initialize: only basis states are offered by TORGO's subset of qiskit")
        self.reset(wires)
        for position, wire in enumerate(wires):
            if state >> position & 1:
                self._append("x", [], [wire], [])

    def measure(self, qubit, clbit):
        targets = self._indices(qubit, self.num_qubits, "qubit")
        clbits = self._indices(clbit, self.num_clbits, "classical bit")
        if len(targets) != len(clbits):
            raise CircuitError("measure: as many classical bits as qubits are needed")
        first = len(self.operations)
        for target, bit in zip(targets, clbits):
            self._append("measure", [], [target], [bit])
        return InstructionSet(self, self.operations[first:])

    def measure_all(self, inplace=True, add_bits=True):
        circuit = self if inplace else self.copy()
        self.was_run = self.was_run or not inplace
        start = circuit.num_clbits if add_bits else 0
        if add_bits:
            circuit.num_clbits += circuit.num_qubits
        circuit.measured_all = True
        circuit.barrier()
        circuit.measure(range(circuit.num_qubits), range(start, start + circuit.num_qubits))
        return None if inplace else circuit

    def measure_active(self, inplace=True):
        return self.measure_all(inplace)

    def remove_final_measurements(self, inplace=True):
        """Takes away measurements and barriers after which nothing happens."""
        circuit = self if inplace else self.copy()
        while circuit.operations and circuit.operations[-1]["name"] in ("measure", "barrier"):
            circuit.operations.pop()
        circuit.num_clbits = max((bit + 1 for operation in circuit.operations for bit in operation["clbits"]),
                                 default=0)
        return None if inplace else circuit

    def inverse(self, annotated=False):
        """The gates undone, in reverse order."""
        other = self.copy(self.name + "_dg")
        other.operations = [step for operation in reversed(self.operations) for step in self._undone(operation)]
        return other

    @staticmethod
    def _undone(operation):
        """A quarter of a turn is undone by three more."""
        quarter = operation["name"] in ("csx", "iswap")
        return [dict(operation) for _ in range(3)] if quarter else [QuantumCircuit._inverted(operation)]

    @staticmethod
    def _inverted(operation):
        name, angles = operation["name"], operation["parameters"]
        if name in SELF_INVERSE:
            return dict(operation)
        if name in INVERSE_NAMES:
            return {**operation, "name": INVERSE_NAMES[name]}
        if name in ("u2", "u3", "u", "cu3"):
            theta, phi, lam = angles if len(angles) == 3 else [math.pi / 2, *angles]
            return {**operation, "name": "cu3" if name == "cu3" else "u3", "parameters": [-theta, -lam, -phi]}
        if name == "cu":
            theta, phi, lam, gamma = angles
            return {**operation, "parameters": [-theta, -lam, -phi, -gamma]}
        if name == "unitary":
            size = 1 << len(operation["targets"])
            turned = [part for row in range(size) for column in range(size)
                      for part in (angles[2 * (column * size + row)], -angles[2 * (column * size + row) + 1])]
            return {**operation, "parameters": turned}
        if name in ("measure", "reset"):
            raise CircuitError("inverse: " + name + " cannot be undone")
        return {**operation, "parameters": [-angle for angle in angles]}

    def repeat(self, reps):
        other = self.copy()
        other.operations = [dict(operation) for _ in range(int(reps)) for operation in self.operations]
        return other

    power = repeat

    def append(self, instruction, qargs=None, cargs=None):
        """A gate of the library or a whole circuit on the given qubits."""
        wires = self.qubits if qargs is None else qargs
        if isinstance(instruction, QuantumCircuit):
            self.compose(instruction, self._flat(wires), self._flat(cargs) if cargs else None, inplace=True)
        else:
            instruction.apply(self, self._flat(wires))
        return self

    @staticmethod
    def _flat(wires):
        wires = [wires] if isinstance(wires, int) else list(wires)
        return [index for wire in wires for index in ([wire] if isinstance(wire, int) else wire)]

    def to_gate(self, *arguments, **options):
        """The circuit itself: append() takes it as a gate."""
        self.was_run = True
        return self

    to_instruction = to_gate

    def decompose(self, *arguments, **options):
        """The circuit itself: it consists of gates that the simulator knows."""
        return self

    def barrier(self, *qubits, label=None):
        targets = [index for item in qubits for index in self._indices(item, self.num_qubits, "qubit")]
        self._append("barrier", [], targets or self.qubits, [])
        return self

    def reset(self, qubit):
        for target in self._indices(qubit, self.num_qubits, "qubit"):
            self._append("reset", [], [target], [])
        return self

    def copy(self, name=None):
        other = QuantumCircuit(self.num_qubits, self.num_clbits, name=name or self.name)
        other.operations = [dict(operation) for operation in self.operations]
        other.qregs, other.cregs, other.measured_all = list(self.qregs), list(self.cregs), self.measured_all
        return other

    def compose(self, other, qubits=None, clbits=None, front=False, inplace=False):
        circuit = self if inplace else self.copy()
        wires = self._indices(qubits, self.num_qubits, "qubit") if qubits is not None else range(other.num_qubits)
        bits = self._indices(clbits, self.num_clbits, "classical bit") if clbits is not None else self.clbits
        if other.num_qubits > len(wires) or any(c >= len(bits) for o in other.operations for c in o["clbits"]):
            raise CircuitError("compose: the other circuit is larger")
        moved = [self._moved(operation, wires, bits) for operation in other.operations]
        circuit.operations = moved + circuit.operations if front else circuit.operations + moved
        circuit.was_run = False
        other.was_run = True
        return None if inplace else circuit

    @staticmethod
    def _moved(operation, wires, bits):
        moved = {**operation, "targets": [wires[t] for t in operation["targets"]],
                 "clbits": [bits[c] for c in operation["clbits"]]}
        if "condition" in operation:
            moved["condition"] = {**operation["condition"],
                                  "clbits": [bits[c] for c in operation["condition"]["clbits"]]}
        return moved

    def tensor(self, other, inplace=False):
        """The other circuit on the lower qubits, this one above it."""
        joined = QuantumCircuit(self.num_qubits + other.num_qubits, self.num_clbits + other.num_clbits)
        joined.compose(other, range(other.num_qubits), range(other.num_clbits) if other.num_clbits else None,
                       inplace=True)
        joined.compose(self, range(other.num_qubits, joined.num_qubits),
                       range(other.num_clbits, joined.num_clbits) if self.num_clbits else None, inplace=True)
        return joined

    @staticmethod
    def from_qasm_str(text):
        """A circuit from OpenQASM 2 or 3, read by the platform."""
        import torgo
        return QuantumCircuit._from_platform(torgo.call("quantum.parse", source=str(text)))

    @staticmethod
    def from_qasm_file(path):
        with open(path, encoding="utf-8") as file:
            return QuantumCircuit.from_qasm_str(file.read())

    @staticmethod
    def _from_platform(answer):
        circuit = QuantumCircuit(answer["qubits"], answer["clbits"])
        for operation in answer["operations"]:
            circuit.operations.append({name: operation[name] for name in
                                       ("name", "parameters", "targets", "clbits", "condition")
                                       if operation.get(name) is not None})
        return circuit

    def qasm(self):
        """The circuit in OpenQASM 2."""
        lines = ["OPENQASM 2.0;", 'include "qelib1.inc";', "qreg q[%d];" % self.num_qubits]
        if self.num_clbits:
            lines.append("creg c[%d];" % self.num_clbits)
        return "\n".join(lines + [self._qasm_line(operation) for operation in self.operations]) + "\n"

    @staticmethod
    def _qasm_line(operation):
        qubits = ",".join("q[%d]" % target for target in operation["targets"])
        if "condition" in operation or operation["name"] in ("unitary", "gphase", "mcx"):
            raise CircuitError("qasm: " + operation["name"] + " here has no form in OpenQASM 2")
        if operation["name"] == "measure":
            return "measure " + qubits + " -> c[%d];" % operation["clbits"][0]
        angles = ",".join(map(repr, operation["parameters"]))
        return operation["name"] + ("(" + angles + ")" if angles else "") + " " + qubits + ";"

    def draw(self, *arguments, **options):
        """The circuit as text; other forms of drawing are not offered."""
        return _draw.text(self)

    def __len__(self):
        return len(self.operations)

    def __eq__(self, other):
        return isinstance(other, QuantumCircuit) and (self.num_qubits, self.num_clbits, self.operations) == (
            other.num_qubits, other.num_clbits, other.operations)

    __hash__ = object.__hash__

    def __str__(self):
        return _draw.text(self)

    def __repr__(self):
        return "QuantumCircuit(%d, %d) with %d operations" % (self.num_qubits, self.num_clbits, len(self.operations))

    def _append(self, name, parameters, targets, clbits):
        self.operations.append({"name": name, "parameters": list(parameters), "targets": list(targets),
                                "clbits": list(clbits)})
        self.was_run = False

    @staticmethod
    def _indices(value, size, what):
        indices = [value] if isinstance(value, int) else list(value)
        indices = [int(index) + size if int(index) < 0 else int(index) for index in indices]
        if not indices or any(not 0 <= index < size for index in indices):
            raise CircuitError("%s %r is not there: there are %d" % (what, value, size))
        return indices


def _method(name, angles):
    def apply(self, *arguments, **named):
        values = list(arguments) + list(named.values())
        expected = angles + GATES[name][1]
        if len(values) != expected:
            raise TypeError("%s takes %d arguments" % (name, expected))
        return self.gate(name, values[:angles], values[angles:])
    apply.__name__ = name
    return apply


for _name, (_angles, _qubits) in GATES.items():
    setattr(QuantumCircuit, _name, _method(_name, _angles))
for _alias, _name in ALIASES.items():
    setattr(QuantumCircuit, _alias, getattr(QuantumCircuit, _name))
