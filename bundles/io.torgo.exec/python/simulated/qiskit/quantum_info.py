"""States and observables, as far as the simulator gives them."""

import math
import random

from ._circuit import CircuitError, QuantumCircuit
from ._run import amplitudes, expectation

MOST_OPERATOR_QUBITS = 5


class Statevector:
    """The state at the end of a circuit without its final measurements."""

    def __init__(self, data, dims=None):
        self._circuit = data if isinstance(data, QuantumCircuit) else None
        self._data = amplitudes(data) if self._circuit is not None else [complex(value) for value in data]
        self.num_qubits = max(0, (len(self._data) - 1).bit_length())

    @classmethod
    def from_instruction(cls, circuit):
        return cls(circuit)

    @classmethod
    def from_label(cls, label):
        parts = {"0": (1, 0), "1": (0, 1), "+": (1, 1), "-": (1, -1), "r": (1, 1j), "l": (1, -1j)}
        state = [1 + 0j]
        for letter in label:
            low, high = parts[letter]
            factor = 1 / math.sqrt(abs(low) ** 2 + abs(high) ** 2)
            state = [value * part * factor for value in state for part in (low, high)]
        return cls(state)

    @property
    def data(self):
        try:
            import numpy
        except ImportError:
            return list(self._data)
        return numpy.array(self._data)

    def __len__(self):
        return len(self._data)

    def __iter__(self):
        return iter(self._data)

    def __getitem__(self, index):
        return self._data[index]

    def probabilities(self):
        return [abs(value) ** 2 for value in self._data]

    def probabilities_dict(self, decimals=None):
        found = ((self._label(index), chance) for index, chance in enumerate(self.probabilities()) if chance > 1e-16)
        return {label: chance if decimals is None else round(chance, decimals) for label, chance in found}

    def to_dict(self, decimals=None):
        return {self._label(index): value for index, value in enumerate(self._data) if abs(value) > 1e-16}

    def _label(self, index):
        return format(index, "0%db" % self.num_qubits)

    def sample_counts(self, shots, seed=None):
        drawn = random.Random(seed).choices(range(len(self._data)), self.probabilities(), k=shots)
        counts = {}
        for index in drawn:
            counts[self._label(index)] = counts.get(self._label(index), 0) + 1
        return counts

    def expectation_value(self, operator):
        if self._circuit is None:
            raise CircuitError("expectation_value: offered for states of circuits")
        return expectation(self._circuit, SparsePauliOp(operator).to_list())

    def equiv(self, other, tolerance=1e-8):
        overlap = sum(a.conjugate() * b for a, b in zip(self._data, Statevector(other)._data))
        return abs(abs(overlap) - 1) < tolerance

    def tolist(self):
        return [[value.real, value.imag] for value in self._data]

    def __repr__(self):
        return "Statevector(" + repr(self._data) + ")"


class Pauli:
    """A product of Pauli operators, qubit 0 rightmost."""

    def __init__(self, label):
        self._label = str(label)
        if not self._label or set(self._label) - set("IXYZ"):
            raise CircuitError("no Pauli label: " + self._label)

    def to_label(self):
        return self._label

    __str__ = to_label


class SparsePauliOp:
    """A sum of products of Pauli operators with factors."""

    def __init__(self, data, coeffs=None):
        if isinstance(data, SparsePauliOp):
            data, coeffs = data.paulis, coeffs or data.coeffs
        labels = [data] if isinstance(data, (str, Pauli)) else list(data)
        self.paulis = [str(Pauli(str(label))) for label in labels]
        self.coeffs = [1.0] * len(self.paulis) if coeffs is None else list(coeffs)
        if len(self.coeffs) != len(self.paulis) or len({len(label) for label in self.paulis}) > 1:
            raise CircuitError("SparsePauliOp: labels and factors do not fit together")

    @classmethod
    def from_list(cls, terms, num_qubits=None):
        return cls([label for label, _ in terms], [factor for _, factor in terms])

    @classmethod
    def from_sparse_list(cls, terms, num_qubits):
        full = []
        for letters, wires, factor in terms:
            label = ["I"] * num_qubits
            for letter, wire in zip(letters, wires):
                label[num_qubits - 1 - wire] = letter
            full.append(("".join(label), factor))
        return cls.from_list(full)

    @property
    def num_qubits(self):
        return len(self.paulis[0])

    def to_list(self):
        return list(zip(self.paulis, self.coeffs))

    def __add__(self, other):
        return SparsePauliOp(self.paulis + other.paulis, self.coeffs + other.coeffs)

    def __mul__(self, factor):
        return SparsePauliOp(self.paulis, [factor * own for own in self.coeffs])

    __rmul__ = __mul__

    def __sub__(self, other):
        return self + other * -1

    def __len__(self):
        return len(self.paulis)

    def __repr__(self):
        return "SparsePauliOp(%r, coeffs=%r)" % (self.paulis, self.coeffs)


class Operator:
    """The matrix of a small circuit, or a given one."""

    def __init__(self, data):
        if isinstance(data, QuantumCircuit):
            if data.num_qubits > MOST_OPERATOR_QUBITS:
                raise CircuitError("Operator: offered up to %d qubits" % MOST_OPERATOR_QUBITS)
            self._rows = self._matrix(data)
        else:
            rows = data.tolist() if hasattr(data, "tolist") else data
            self._rows = [[complex(value) for value in row] for row in rows]

    @staticmethod
    def _matrix(circuit):
        columns = []
        for state in range(1 << circuit.num_qubits):
            started = QuantumCircuit(circuit.num_qubits, circuit.num_clbits)
            for qubit in range(circuit.num_qubits):
                if state >> qubit & 1:
                    started.x(qubit)
            columns.append(amplitudes(started.compose(circuit)))
        return [list(row) for row in zip(*columns)]

    @property
    def data(self):
        try:
            import numpy
        except ImportError:
            return self._rows
        return numpy.array(self._rows)

    @property
    def num_qubits(self):
        return (len(self._rows) - 1).bit_length()

    def equiv(self, other, tolerance=1e-8):
        pairs = [(a, b) for own, theirs in zip(self._rows, Operator(other)._rows if not isinstance(other, Operator)
                                               else other._rows) for a, b in zip(own, theirs)]
        largest = max(pairs, key=lambda pair: abs(pair[0]))
        if abs(largest[1]) < tolerance:
            return False
        phase = largest[0] / largest[1]
        return all(abs(a - phase * b) < tolerance for a, b in pairs)


__all__ = ["Operator", "Pauli", "SparsePauliOp", "Statevector"]
