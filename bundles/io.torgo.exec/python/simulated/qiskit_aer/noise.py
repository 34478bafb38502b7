"""Noise that the simulator knows: one strength a kind, for all gates of a size alike."""


class _Error:

    def __init__(self, kind, strength, qubits=1):
        self.kind, self.strength, self.qubits = kind, float(strength), int(qubits)


def depolarizing_error(param, num_qubits):
    return _Error("depolarizing", param, num_qubits)


def amplitude_damping_error(param_amp, *arguments, **options):
    return _Error("amplitudeDamping", param_amp)


def phase_damping_error(param_phase, *arguments, **options):
    return _Error("phaseDamping", param_phase)


class ReadoutError(_Error):
    """Both kinds of wrong reading equally likely."""

    def __init__(self, probabilities):
        (good, wrong), (other, _) = probabilities
        if abs(wrong - other) > 1e-12:
            raise NotImplementedError("TORGO's simulator reads 0 and 1 wrongly equally often")
        super().__init__("readout", wrong)


class NoiseModel:
    """What errors follow gates; gates are told apart by their number of qubits only."""

    def __init__(self, basis_gates=None):
        self._strengths = {}

    def add_all_qubit_quantum_error(self, error, instructions, warnings=True):
        name = error.kind + (("1" if error.qubits == 1 else "2") if error.kind == "depolarizing" else "")
        self._strengths[name] = max(error.strength, self._strengths.get(name, 0.0))

    def add_quantum_error(self, error, instructions, qubits, warnings=True):
        raise NotImplementedError("TORGO's simulator has the same noise on all qubits")

    def add_all_qubit_readout_error(self, error, warnings=True):
        self._strengths["readout"] = error.strength

    def described(self):
        """As the platform takes it; nothing for a model without errors."""
        names = ("depolarizing1", "depolarizing2", "amplitudeDamping", "phaseDamping", "readout")
        return {name: self._strengths.get(name, 0.0) for name in names} if self._strengths else None
