"""The simulator under the name of the basic provider."""

from qiskit import BasicSimulator

__all__ = ["BasicSimulator"]
