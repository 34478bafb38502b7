"""Sampler and Estimator, in their first form (run(circuits, …)) and in their second (run([(circuit, …)]))."""

from ._run import DEFAULT_SHOTS, QiskitError, expectation, send
from .quantum_info import SparsePauliOp


class _Done:

    def __init__(self, result):
        self._result = result

    def result(self):
        return self._result

    def done(self):
        return True

    def status(self):
        return "DONE"


class _Fields:
    """Named parts of a result."""

    def __init__(self, **parts):
        self.__dict__.update(parts)

    def to_dict(self):
        return {name: part for name, part in self.__dict__.items() if not callable(part)}

    def __getitem__(self, name):
        return self.__dict__[name]

    def __iter__(self):
        return iter(self.__dict__)

    def __repr__(self):
        return repr(self.to_dict())


def _bound(circuit, values):
    if values is None or not circuit.parameters:
        return circuit
    values = values.tolist() if hasattr(values, "tolist") else values
    if isinstance(values, list) and values and isinstance(values[0], list):
        raise QiskitError("one set of values a circuit is offered")
    return circuit.assign_parameters(values)


def _several(value):
    return list(value) if isinstance(value, (list, tuple)) else [value]


class Sampler:
    """Quasi-distributions, estimated by shots."""

    def __init__(self, options=None, **named):
        self.options = dict(options or {})

    def run(self, circuits, parameter_values=None, shots=None, **options):
        circuits = _several(circuits)
        values = parameter_values or [None] * len(circuits)
        values = [values] if len(circuits) == 1 and values and not isinstance(values[0], (list, tuple)) else values
        shots = shots or self.options.get("shots") or DEFAULT_SHOTS
        quasi = []
        for circuit, given in zip(circuits, values):
            counts = send(_bound(circuit, None if given == [None] else given), shots)["counts"]
            total = sum(counts.values())
            quasi.append({int(key, 2): count / total for key, count in counts.items()})
        return _Done(_Fields(quasi_dists=quasi, metadata=[{"shots": shots} for _ in quasi]))


class Estimator:
    """Expectation values, exact."""

    def __init__(self, options=None, **named):
        self.options = dict(options or {})

    def run(self, circuits, observables=None, parameter_values=None, **options):
        circuits, observables = _several(circuits), _several(observables)
        values = parameter_values if parameter_values is not None else [None] * len(circuits)
        if len(circuits) == 1 and values and not isinstance(values[0], (list, tuple, type(None))):
            values = [values]
        found = [expectation(_bound(circuit, given), SparsePauliOp(observable).to_list())
                 for circuit, observable, given in zip(circuits, observables, values)]
        return _Done(_Fields(values=found, metadata=[{} for _ in found]))


class BitArray:
    """Outcomes of one register."""

    def __init__(self, counts):
        self._counts = counts
        self.num_shots = sum(counts.values())
        self.num_bits = len(next(iter(counts), ""))

    def get_counts(self):
        return dict(self._counts)

    to_dict = get_counts

    def get_int_counts(self):
        return {int(key, 2): count for key, count in self._counts.items()}

    def get_bitstrings(self):
        return [key for key, count in self._counts.items() for _ in range(count)]


def _registers(circuit, counts):
    """Counts by register, named as the circuit does: meas after measure_all, c otherwise."""
    names = [(register.name, register.start, register.size) for register in circuit.cregs]
    covered = sum(size for _, _, size in names)
    if covered < circuit.num_clbits:
        names.append(("meas" if covered or circuit.measured_all else "c", covered, circuit.num_clbits - covered))
    fields = {}
    for name, start, size in names:
        part = {}
        for key, count in counts.items():
            bits = key[len(key) - start - size:len(key) - start]
            part[bits] = part.get(bits, 0) + count
        fields[name] = BitArray(part)
    return _Fields(**fields)


class SamplerV2:
    """Counts a register, for each (circuit, values, shots)."""

    def __init__(self, *arguments, default_shots=DEFAULT_SHOTS, seed=None, **options):
        self.default_shots = default_shots
        self.seed = seed

    @classmethod
    def from_backend(cls, backend, **options):
        return cls()

    def run(self, pubs, *, shots=None):
        results = []
        for pub in pubs:
            pub = pub if isinstance(pub, (list, tuple)) else (pub,)
            circuit = _bound(pub[0], pub[1] if len(pub) > 1 else None)
            wanted = (pub[2] if len(pub) > 2 else None) or shots or self.default_shots
            data = _registers(pub[0], send(circuit, wanted, self.seed)["counts"])
            results.append(_Fields(data=data, metadata={"shots": wanted},
                                   join_data=lambda data=data: data[next(iter(data))]))
        return _Done(results)


class EstimatorV2:
    """Expectation values for each (circuit, observables, values), exact."""

    def __init__(self, *arguments, **options):
        pass

    @classmethod
    def from_backend(cls, backend, **options):
        return cls()

    def run(self, pubs, *, precision=None):
        results = []
        for pub in pubs:
            circuit = _bound(pub[0], pub[2] if len(pub) > 2 else None)
            several = isinstance(pub[1], (list, tuple))
            found = [expectation(circuit, SparsePauliOp(one).to_list()) for one in _several(pub[1])]
            results.append(_Fields(data=_Fields(evs=found if several else found[0],
                                                stds=[0.0] * len(found) if several else 0.0), metadata={}))
        return _Done(results)
