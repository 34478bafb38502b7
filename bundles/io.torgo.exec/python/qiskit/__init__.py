"""The part of the circuit interface that documents use; circuits run on the platform's simulator."""

from ._circuit import CircuitError, ClassicalRegister, QuantumCircuit, QuantumRegister
from ._run import Aer, AerSimulator, BasicSimulator, execute, last_counts, run_pending, transpile

__version__ = "0 (TORGO subset, simulated)"
__all__ = ["Aer", "AerSimulator", "BasicSimulator", "CircuitError", "ClassicalRegister", "QuantumCircuit",
           "QuantumRegister", "execute", "last_counts", "run_pending", "transpile"]
