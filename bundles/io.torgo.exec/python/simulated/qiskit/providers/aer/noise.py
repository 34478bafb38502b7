"""Noise models under an older name."""

from qiskit_aer.noise import NoiseModel, ReadoutError, amplitude_damping_error, depolarizing_error, phase_damping_error

__all__ = ["NoiseModel", "ReadoutError", "amplitude_damping_error", "depolarizing_error", "phase_damping_error"]
