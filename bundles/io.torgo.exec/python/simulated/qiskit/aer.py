"""The simulator under its oldest name."""

from ._run import Aer, AerSimulator

__all__ = ["Aer", "AerSimulator"]
