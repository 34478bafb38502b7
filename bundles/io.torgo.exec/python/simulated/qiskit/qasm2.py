"""OpenQASM 2, written here and read by the platform."""

from ._circuit import QuantumCircuit


def dumps(circuit):
    return circuit.qasm()


def dump(circuit, file):
    with open(file, "w", encoding="utf-8") as target:
        target.write(circuit.qasm())


loads = QuantumCircuit.from_qasm_str
load = QuantumCircuit.from_qasm_file
