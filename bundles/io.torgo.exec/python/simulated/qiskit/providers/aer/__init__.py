"""The simulator under an older name."""

from qiskit._run import Aer, AerSimulator

QasmSimulator = StatevectorSimulator = AerSimulator

__all__ = ["Aer", "AerSimulator", "QasmSimulator", "StatevectorSimulator"]
