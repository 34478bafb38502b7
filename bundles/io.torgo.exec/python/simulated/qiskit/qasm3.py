"""OpenQASM 3, read by the platform."""

from ._circuit import QuantumCircuit

loads = QuantumCircuit.from_qasm_str
load = QuantumCircuit.from_qasm_file
