"""Running circuits on the platform's simulator."""

import torgo

from . import _circuit

DEFAULT_SHOTS = 1024
MOST_PENDING = 8

_last = {}


def last_counts():
    """Counts of the circuit that was run last."""
    return _last


def _send(call, circuit, shots, seed):
    global _last
    parameters = {"qubits": circuit.num_qubits, "clbits": circuit.num_clbits, "operations": circuit.operations,
                  "shots": int(shots)}
    if seed is not None:
        parameters["seed"] = int(seed)
    answer = call("quantum.run", **parameters)
    circuit.was_run = True
    _last = answer.get("counts", answer) if isinstance(answer, dict) else {}
    return answer


class Result:
    """Outcome of a job."""

    def __init__(self, answers):
        self.answers = answers

    def get_counts(self, circuit=None):
        counts = [answer.get("counts", answer) for answer in self.answers]
        return counts[0] if len(counts) == 1 else counts

    def data(self):
        return self.answers[0]


class Job:
    """A circuit that was run."""

    def __init__(self, answers):
        self.answers = answers

    def result(self):
        return Result(self.answers)


class BasicSimulator:
    """The platform's simulator."""

    name = "torgo_simulator"

    def __init__(self, *arguments, **options):
        self.options = options

    def run(self, circuits, shots=DEFAULT_SHOTS, seed_simulator=None, **options):
        several = circuits if isinstance(circuits, (list, tuple)) else [circuits]
        return Job([_send(torgo.call, circuit, shots, seed_simulator) for circuit in several])


class AerSimulator(BasicSimulator):
    """The same under its other name."""


class Aer:
    """Finds the simulator by any name."""

    @staticmethod
    def get_backend(name="aer_simulator", **options):
        return AerSimulator(**options)


def execute(circuits, backend=None, shots=DEFAULT_SHOTS, **options):
    """Runs circuits; gone from the original package, still in many documents."""
    return (backend or AerSimulator()).run(circuits, shots=shots, **options)


def transpile(circuits, *arguments, **options):
    """The simulator takes circuits as they are."""
    return circuits


def run_pending(report):
    """Runs the measured circuits that the block built and never ran; returns whether any was run.

    Not having the permission is no reason to stop a block that never asked, so failures go to report(text).
    """
    pending = [circuit for circuit in _circuit.built if circuit.has_measurements() and not circuit.was_run]
    done = False
    for circuit in pending[:MOST_PENDING]:
        try:
            _send(torgo.call_if_permitted, circuit, DEFAULT_SHOTS, None)
            done = True
        except torgo.PlatformError as error:
            report("circuit not run: " + str(error))
    return done
