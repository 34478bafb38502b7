"""The simulator under the name of the basic provider."""

from qiskit._run import BasicAer, BasicSimulator


def BasicProvider():
    return BasicAer


__all__ = ["BasicProvider", "BasicSimulator"]
