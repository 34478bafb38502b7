"""Circuits as data: a list of operations."""

# Gate name: (number of angles, number of qubits); names of the OpenQASM standard library.
GATES = {
    "id": (0, 1), "x": (0, 1), "y": (0, 1), "z": (0, 1), "h": (0, 1), "s": (0, 1), "sdg": (0, 1), "t": (0, 1),
    "tdg": (0, 1), "sx": (0, 1), "sxdg": (0, 1), "rx": (1, 1), "ry": (1, 1), "rz": (1, 1), "p": (1, 1),
    "u1": (1, 1), "u2": (2, 1), "u3": (3, 1), "u": (3, 1), "cx": (0, 2), "cy": (0, 2), "cz": (0, 2), "ch": (0, 2),
    "swap": (0, 2), "csx": (0, 2), "cp": (1, 2), "cu1": (1, 2), "crx": (1, 2), "cry": (1, 2), "crz": (1, 2),
    "cu3": (3, 2), "cu": (4, 2), "rxx": (1, 2), "rzz": (1, 2), "ccx": (0, 3), "cswap": (0, 3),
}
ALIASES = {"i": "id", "cnot": "cx", "toffoli": "ccx", "fredkin": "cswap"}

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


class QuantumCircuit:
    """n qubits and m classical bits, as numbers or registers."""

    def __init__(self, *registers, name="circuit"):
        self.name = name
        self.num_qubits = 0
        self.num_clbits = 0
        self.operations = []
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
        for index in range(length):
            chosen = [item[index] if len(item) > 1 else item[0] for item in lists]
            if len(set(chosen)) != len(chosen):
                raise CircuitError(name + ": duplicate qubit " + str(chosen))
            self._append(name, [float(angle) for angle in angles], chosen, [])
        return self

    def measure(self, qubit, clbit):
        targets = self._indices(qubit, self.num_qubits, "qubit")
        clbits = self._indices(clbit, self.num_clbits, "classical bit")
        if len(targets) != len(clbits):
            raise CircuitError("measure: as many classical bits as qubits are needed")
        for target, bit in zip(targets, clbits):
            self._append("measure", [], [target], [bit])
        return self

    def measure_all(self, inplace=True, add_bits=True):
        circuit = self if inplace else self.copy()
        start = circuit.num_clbits if add_bits else 0
        if add_bits:
            circuit.num_clbits += circuit.num_qubits
        circuit.barrier()
        circuit.measure(range(circuit.num_qubits), range(start, start + circuit.num_qubits))
        return None if inplace else circuit

    def barrier(self, *qubits):
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
        return other

    def compose(self, other, qubits=None, clbits=None, inplace=False):
        circuit = self if inplace else self.copy()
        wires = self._indices(qubits, self.num_qubits, "qubit") if qubits is not None else range(other.num_qubits)
        bits = self._indices(clbits, self.num_clbits, "classical bit") if clbits is not None else self.clbits
        for operation in other.operations:
            circuit._append(operation["name"], operation["parameters"], [wires[t] for t in operation["targets"]],
                            [bits[c] for c in operation["clbits"]])
        other.was_run = True
        return None if inplace else circuit

    def qasm(self):
        """The circuit in OpenQASM 2."""
        lines = ["OPENQASM 2.0;", 'include "qelib1.inc";', "qreg q[%d];" % self.num_qubits]
        if self.num_clbits:
            lines.append("creg c[%d];" % self.num_clbits)
        return "\n".join(lines + [self._qasm_line(operation) for operation in self.operations]) + "\n"

    @staticmethod
    def _qasm_line(operation):
        qubits = ",".join("q[%d]" % target for target in operation["targets"])
        if operation["name"] == "measure":
            return "measure " + qubits + " -> c[%d];" % operation["clbits"][0]
        angles = ",".join(map(repr, operation["parameters"]))
        return operation["name"] + ("(" + angles + ")" if angles else "") + " " + qubits + ";"

    def draw(self, *arguments, **options):
        """One line a qubit, operations in order."""
        lines = ["q_%d: " % qubit + "".join("-" + operation["name"] for operation in self.operations
                                            if qubit in operation["targets"]) for qubit in self.qubits]
        return "\n".join(lines)

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
