"""Circuits and parameters under their other names."""

from qiskit._circuit import CircuitError, ClassicalRegister, InstructionSet, QuantumCircuit, QuantumRegister
from qiskit._parameter import Parameter, ParameterExpression, ParameterVector

__all__ = ["CircuitError", "ClassicalRegister", "InstructionSet", "Parameter", "ParameterExpression",
           "ParameterVector", "QuantumCircuit", "QuantumRegister"]
