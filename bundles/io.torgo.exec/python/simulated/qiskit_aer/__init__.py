"""The simulator under the name of the separate package; beside a real qiskit it takes its circuits."""

import qiskit

if "TORGO" in qiskit.__version__:
    from qiskit import Aer, AerSimulator
else:
    from torgo_qiskit import Aer, AerSimulator

QasmSimulator = StatevectorSimulator = AerSimulator
__version__ = "0 (TORGO subset, simulated)"
__all__ = ["Aer", "AerSimulator", "QasmSimulator", "StatevectorSimulator"]
