"""Bash in the sandbox: stops at the first failing command, values as variables, result and value as functions."""

import json
import re

import _programs

STARTS_PROGRAMS = True
_VARIABLE = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,63}")
# Names by which bash, the loader or a started program would be told to do something else.
_RESERVED = re.compile(r"BASH.*|LD_.*|PATH|HOME|IFS|ENV|PS[0-9]|SHELL.*|PROMPT.*|GLOBIGNORE|POSIXLY_CORRECT|PYTHON.*")
_PRELUDE = r"""
set -euo pipefail
value() { printf '%s\t%s\n' "$1" "$(printf '%s' "${*:2}" | tr '\n\t' '  ')" >> "$TORGO_HANDOVER/values"; }
result() { value result "$@"; }
trap 'printf "line %s: %s: status %s\n" "$LINENO" "$BASH_COMMAND" "$?" >&2' ERR
"""


def run(job):
    given = {**(job["input"] if isinstance(job["input"], dict) else {}), **job["values"]}
    variables = {name: value if isinstance(value, str) else json.dumps(value) for name, value in given.items()
                 if _VARIABLE.fullmatch(name) and not _RESERVED.fullmatch(name)}
    environment = {**{name: text for name, text in variables.items() if "\0" not in text and len(text) < 100_000},
                   **_programs.environment(), "TORGO_HANDOVER": _programs.HANDOVER,
                   "TORGO_VALUES": _programs.write("given.json", json.dumps({"input": job["input"], **job["values"]}))}
    prelude, block = _programs.write("prelude.sh", _PRELUDE), _programs.write("block.sh", job["source"])
    script = 'source "$1"; cd /work; source "$2"'
    status = _programs.start(["/bin/bash", "--norc", "--noprofile", "-c", script, job["block"], prelude, block],
                             environment)
    return _programs.end(status, "bash")
