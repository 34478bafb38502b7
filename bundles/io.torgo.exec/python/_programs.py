"""Blocks that another program runs: it is started as a child, and hands values back through files."""

import json
import os
import signal
import subprocess
import sys

HANDOVER = "/tmp/.torgo"
_MOST_BYTES = 512 << 10


def start(command, environment):
    """Runs the program to its end with our two output streams; returns its status."""
    sys.stdout.flush()
    sys.stderr.flush()
    child = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, close_fds=True)
    return child.wait()


def environment():
    """What a child may see: the fixed variables of the sandbox, none of ours."""
    os.makedirs(HANDOVER, mode=0o700, exist_ok=True)
    kept = ("PATH", "HOME", "LANG", "TZ")
    return {name: os.environ[name] for name in kept if name in os.environ}


def write(name, value):
    path = HANDOVER + "/" + name
    with open(path, "w", encoding="utf-8") as file:
        file.write(value)
    return path


def read(name):
    """Text that the child left under the name; None when there is none."""
    try:
        with open(HANDOVER + "/" + name, encoding="utf-8", errors="replace", newline="\n") as file:
            return file.read(_MOST_BYTES + 1)
    except OSError:
        return None


def handed():
    """The values that the child handed back, one line each: name, tab, JSON."""
    values = {}
    for line in (read("values") or "").split("\n"):
        name, tab, text = line.partition("\t")
        if tab and name.isidentifier() and not name.startswith("_"):
            values[name] = lenient(text)
    return values


def lenient(text):
    """JSON where it is JSON, and otherwise the text itself."""
    try:
        return json.loads(text, parse_constant=lambda constant: constant)
    except (ValueError, RecursionError):
        return text


def end(status, program):
    """The end frame after the program came to its end."""
    if status == 0:
        values = handed()
        return {"result": values.pop("result", None), "values": values}
    if status == -signal.SIGXCPU or status == 128 + signal.SIGXCPU:
        return {"code": "EXEC-CPU", "message": program + " used all of its processor time"}
    if status == -signal.SIGXFSZ or status == 128 + signal.SIGXFSZ:
        return {"code": "EXEC-OUTPUT", "message": "a file grew over the limit"}
    how = "by signal %d" % -status if status < 0 else "with status %d" % status
    return {"code": "EXEC-ERROR", "message": program + " ended " + how}
