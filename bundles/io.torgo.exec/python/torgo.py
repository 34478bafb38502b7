"""The platform as a block sees it."""

import _thread

_transport = None
_input = None
_lock = _thread.allocate_lock()


class PlatformError(Exception):
    """A platform call failed.

    code: stable code such as STORE-NOT-FOUND; message: what happened; cure: what to do about it.
    """

    def __init__(self, code, message, cure=""):
        super().__init__(code + ": " + message)
        self.code = code
        self.message = message
        self.cure = cure


class Answer(dict):
    """What the platform answered: a dict whose keys are attributes too."""

    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None


def _answer(value):
    if isinstance(value, dict):
        return Answer((key, _answer(item)) for key, item in value.items())
    if isinstance(value, list):
        return [_answer(item) for item in value]
    return value


def call(method, **parameters):
    """Calls the platform, for example call("log.write", text="ready"); raises PlatformError."""
    return _exchange({"call": method, "parameters": parameters})


def call_if_permitted(method, **parameters):
    """The same for what the block can do without: a denial is raised as PlatformError and does not stop the block."""
    return _exchange({"call": method, "parameters": parameters, "optional": True})


def _exchange(frame):
    with _lock:
        answer = _transport(frame)
    error = answer.get("error")
    if error:
        raise PlatformError(error["code"], error["message"], error.get("cure", ""))
    return _answer(answer.get("ok"))


def log(text):
    """Writes a line to the run's log."""
    return call("log.write", text=str(text))


def input():
    """The document's input, as execute_skill gets it; None when there is none."""
    return _input


def quantum_counts():
    """Counts of the circuit that was run last, {} when none was."""
    import qiskit
    return dict(qiskit.last_counts())


class beluga:
    """Finds readings that do not fit."""

    @staticmethod
    def scan(csv):
        """Anomaly report over the readings in the input file of that name."""
        return call("agent.beluga.scan", csv=str(csv))


class sakina:
    """Says who needs help first."""

    @staticmethod
    def triage(csv):
        """Triage report over the readings in the input file of that name."""
        return call("agent.sakina.triage", csv=str(csv))


_inputs = {}


def _is_input(path):
    """Whether the path is an input file that the block has not changed."""
    import os
    state = os.stat(path)
    return _inputs.get(os.path.realpath(path)) == (state.st_ino, state.st_size, state.st_mtime_ns)
