"""TORGO's simulator as a backend of a real qiskit (1.0 or later): TorgoSimulator().run(circuit).result()."""

import datetime
import random

import torgo
from qiskit import QuantumCircuit, transpile
from qiskit.circuit import Measure, Parameter, Reset
from qiskit.circuit.library import (CCXGate, CPhaseGate, CSwapGate, CXGate, CYGate, CZGate, HGate, PhaseGate, RXGate,
                                    RXXGate, RYGate, RYYGate, RZGate, RZZGate, SdgGate, SGate, SwapGate, SXGate,
                                    TdgGate, TGate, UGate, XGate, YGate, ZGate)
from qiskit.providers import BackendV2, JobStatus, JobV1, Options
from qiskit.result import Result
from qiskit.transpiler import Target

_GATES = (XGate, YGate, ZGate, HGate, SGate, SdgGate, TGate, TdgGate, SXGate, CXGate, CYGate, CZGate, SwapGate, CCXGate,
          CSwapGate)
_TURNS = (RXGate, RYGate, RZGate, PhaseGate, CPhaseGate, RXXGate, RYYGate, RZZGate)
MOST_QUBITS = 28


def as_parameters(circuit):
    """A transpiled circuit as the platform takes it."""
    qubits = {bit: index for index, bit in enumerate(circuit.qubits)}
    clbits = {bit: index for index, bit in enumerate(circuit.clbits)}
    operations = [{"name": step.operation.name, "parameters": [float(angle) for angle in step.operation.params],
                   "targets": [qubits[bit] for bit in step.qubits], "clbits": [clbits[bit] for bit in step.clbits]}
                  for step in circuit.data]
    return {"qubits": circuit.num_qubits, "clbits": circuit.num_clbits, "operations": operations}


class _Job(JobV1):
    """A job that is done when it exists."""

    def __init__(self, backend, result):
        super().__init__(backend, "torgo")
        self._result = result

    def submit(self):
        return None

    def result(self):
        return self._result

    def status(self):
        return JobStatus.DONE


class TorgoSimulator(BackendV2):
    """The platform's simulator; every result says that it was simulated."""

    def __init__(self, noise_model=None, **options):
        if noise_model is not None:
            raise NotImplementedError("this backend takes no noise model")
        super().__init__(name="torgo_simulator", description="TORGO's circuit simulator (simulated)",
                         backend_version="0.1.0", **{name: value for name, value in options.items()
                                                     if name in ("shots", "seed_simulator")})
        self._target = Target(num_qubits=MOST_QUBITS)
        for gate in _GATES:
            self._target.add_instruction(gate())
        for turn in _TURNS:
            self._target.add_instruction(turn(Parameter("a")))
        self._target.add_instruction(UGate(Parameter("a"), Parameter("b"), Parameter("c")))
        self._target.add_instruction(Measure())
        self._target.add_instruction(Reset())

    @property
    def target(self):
        return self._target

    @property
    def max_circuits(self):
        return None

    @classmethod
    def _default_options(cls):
        return Options(shots=1024, seed_simulator=None)

    def run(self, run_input, shots=None, seed_simulator=None, memory=False, **options):
        circuits = run_input if isinstance(run_input, (list, tuple)) else [run_input]
        shots = int(shots or self.options.shots)
        seed = seed_simulator if seed_simulator is not None else self.options.seed_simulator
        experiments = [self._one(circuit, shots, seed, memory) for circuit in circuits]
        return _Job(self, Result.from_dict({
            "results": experiments, "backend_name": self.name, "backend_version": self.backend_version,
            "job_id": "torgo", "qobj_id": None, "success": True, "simulated": True,
            "date": datetime.datetime.now(datetime.timezone.utc).isoformat()}))

    def _one(self, circuit, shots, seed, memory):
        if not isinstance(circuit, QuantumCircuit):
            raise TypeError("expected a QuantumCircuit")
        plain = transpile(circuit, self, optimization_level=0)
        parameters = {**as_parameters(plain), "shots": shots}
        if seed is not None:
            parameters["seed"] = int(seed)
        answer = torgo.call("quantum.run", **parameters)
        counts = {hex(int(key, 2)): count for key, count in answer["counts"].items()}
        header = {"name": circuit.name, "memory_slots": circuit.num_clbits,
                  "creg_sizes": [[register.name, register.size] for register in circuit.cregs],
                  "n_qubits": circuit.num_qubits}
        data = {"counts": counts}
        if memory:
            # The platform counts; which shot gave what is made up in an order by chance, as it would be.
            data["memory"] = [outcome for outcome, count in counts.items() for _ in range(count)]
            random.Random(answer.get("seed")).shuffle(data["memory"])
        return {"shots": shots, "success": True, "status": "DONE", "data": data, "header": header,
                "seed_simulator": answer.get("seed")}


AerSimulator = TorgoSimulator


class _Provider:
    """Finds the simulator by any name."""

    @staticmethod
    def get_backend(name="torgo_simulator", **options):
        return TorgoSimulator(**options)


Aer = _Provider()
