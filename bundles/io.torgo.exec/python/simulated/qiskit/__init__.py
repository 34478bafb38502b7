"""The part of the circuit interface that documents use; circuits run on the platform's simulator."""

from ._circuit import CircuitError, ClassicalRegister, InstructionSet, QuantumCircuit, QuantumRegister
from ._parameter import Parameter, ParameterVector
from ._run import (Aer, AerSimulator, BasicAer, BasicSimulator, QiskitError, assemble, execute, last_counts,
                   run_pending, transpile)

__version__ = "0 (TORGO subset, simulated)"
__all__ = ["Aer", "AerSimulator", "BasicAer", "BasicSimulator", "CircuitError", "ClassicalRegister",
           "InstructionSet", "Parameter", "ParameterVector", "QiskitError", "QuantumCircuit", "QuantumRegister",
           "assemble", "execute", "last_counts", "run_pending", "transpile"]
