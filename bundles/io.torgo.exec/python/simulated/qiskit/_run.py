"""Running circuits on the platform's simulator."""

import sys

import torgo

from . import _circuit
from ._parameter import ParameterExpression

DEFAULT_SHOTS = 1024
MOST_PENDING = 8

_last = {}
_told = False


class QiskitError(Exception):
    """What the simulator cannot give."""


def last_counts():
    """Counts of the circuit that was run last."""
    return _last


def tell():
    """Says once who simulates."""
    global _told
    if not _told:
        _told = True
        print("circuits are simulated by TORGO behind a subset of qiskit's interface", file=sys.stderr)


def as_parameters(circuit):
    """The circuit as the platform takes it."""
    for operation in circuit.operations:
        for angle in operation["parameters"]:
            if isinstance(angle, ParameterExpression):
                float(angle)
    return {"qubits": circuit.num_qubits, "clbits": circuit.num_clbits, "operations": circuit.operations}


def send(circuit, shots, seed=None, noise=None, call=None):
    """Runs a circuit and remembers its counts."""
    global _last
    parameters = {**as_parameters(circuit), "shots": int(shots)}
    if seed is not None:
        parameters["seed"] = int(seed)
    if noise:
        parameters["noise"] = noise
    answer = (call or torgo.call)("quantum.run", **parameters)
    tell()
    circuit.was_run = True
    _last = answer.get("counts", answer) if isinstance(answer, dict) else {}
    return answer


def amplitudes(circuit):
    """Complex amplitudes of the state before the final measurements, qubit 0 the low bit of the index."""
    numbers = torgo.call("quantum.amplitudes", **as_parameters(circuit))["amplitudes"]
    tell()
    circuit.was_run = True
    return [complex(numbers[index], numbers[index + 1]) for index in range(0, len(numbers), 2)]


def expectation(circuit, terms):
    """Expectation of [(label, coefficient)] in the state before the final measurements."""
    observable = [{"coefficient": float(complex(factor).real), "paulis": label} for label, factor in terms]
    answer = torgo.call("quantum.expectation", **as_parameters(circuit), observable=observable)
    tell()
    circuit.was_run = True
    return answer["expectation"]


class Result:
    """Outcome of a job."""

    backend_name = "torgo_simulator"
    success = True
    status = "COMPLETED"

    def __init__(self, circuits, answers):
        self.circuits = circuits
        self.answers = answers

    def _index(self, circuit):
        if circuit is None:
            return None
        if isinstance(circuit, int):
            return circuit
        same = [i for i, other in enumerate(self.circuits)
                if other is circuit or getattr(other, "name", None) == circuit]
        if not same:
            raise QiskitError("that circuit was not in the job")
        return same[0]

    def _of(self, circuit, values):
        index = self._index(circuit)
        return values[index] if index is not None else values[0] if len(values) == 1 else values

    def get_counts(self, circuit=None):
        for answer in self.answers:
            if not answer:
                raise QiskitError("No counts: the circuit measures nothing")
        return self._of(circuit, [Counts(answer.get("counts", answer)) for answer in self.answers])

    def get_statevector(self, circuit=None, decimals=None):
        from .quantum_info import Statevector
        return Statevector(self.circuits[self._index(circuit) or 0])

    def to_dict(self):
        return {"simulated": True, "results": self.answers}

    def data(self, circuit=None):
        return self.answers[self._index(circuit) or 0]


class Counts(dict):
    """Bit string to number of shots."""

    def shots(self):
        return sum(self.values())

    def int_outcomes(self):
        return {int(key.replace(" ", ""), 2): count for key, count in self.items()}

    def most_frequent(self):
        return max(self, key=self.get)


class Job:
    """A circuit that was run."""

    def __init__(self, circuits, answers):
        self.circuits = circuits
        self.answers = answers

    def result(self, timeout=None):
        return Result(self.circuits, self.answers)

    def status(self):
        return "DONE"

    def done(self):
        return True

    def job_id(self):
        return "torgo"


class BasicSimulator:
    """The platform's simulator."""

    name = "torgo_simulator"
    version = 2

    def __init__(self, *arguments, noise_model=None, seed_simulator=None, method=None, **options):
        self.noise_model = noise_model
        self.seed_simulator = seed_simulator
        self.options = options

    def set_options(self, **options):
        self.noise_model = options.pop("noise_model", self.noise_model)
        self.seed_simulator = options.pop("seed_simulator", self.seed_simulator)
        self.options.update(options)

    def run(self, circuits, shots=None, seed_simulator=None, noise_model=None, parameter_binds=None, **options):
        several = list(circuits) if isinstance(circuits, (list, tuple)) else [circuits]
        shots = shots or self.options.get("shots") or DEFAULT_SHOTS
        noise = noise_model or self.noise_model
        seed = seed_simulator if seed_simulator is not None else self.seed_simulator
        described = noise.described() if noise is not None else None
        answers = [send(circuit, shots, seed, described) if circuit.has_measurements() else {}
                   for circuit in several]
        for circuit in several:
            circuit.was_run = True
        return Job(several, answers)

    def __repr__(self):
        return "<TORGO's simulator>"


class AerSimulator(BasicSimulator):
    """The same under its other name."""

    @classmethod
    def from_backend(cls, backend, **options):
        return cls(**options)


class _Provider:
    """Finds the simulator by any name."""

    @staticmethod
    def get_backend(name="aer_simulator", **options):
        return AerSimulator(**options)

    @staticmethod
    def backends(name=None, **options):
        return [AerSimulator()]


Aer = _Provider()
BasicAer = _Provider()


def execute(circuits, backend=None, shots=DEFAULT_SHOTS, **options):
    """Runs circuits; gone from the original package, still in many documents."""
    return (backend or AerSimulator()).run(circuits, shots=shots, **options)


def transpile(circuits, *arguments, **options):
    """The simulator takes circuits as they are."""
    return circuits


def assemble(circuits, *arguments, **options):
    """The simulator takes circuits as they are."""
    return circuits


def run_pending(report):
    """Runs the measured circuits that the block built and never ran; returns whether any was run.

    Not having the permission is no reason to stop a block that never asked, so failures go to report(text).
    """
    pending = [circuit for circuit in _circuit.built
               if circuit.has_measurements() and not circuit.was_run and not circuit.parameters]
    done = False
    for circuit in pending[:MOST_PENDING]:
        try:
            send(circuit, DEFAULT_SHOTS, call=torgo.call_if_permitted)
            done = True
        except torgo.PlatformError as error:
            report("circuit not run: " + str(error))
    return done
