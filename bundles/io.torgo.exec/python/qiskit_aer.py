"""The simulator under the name of the separate package."""

from qiskit import Aer, AerSimulator

__all__ = ["Aer", "AerSimulator"]
