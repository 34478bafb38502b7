"""A circuit in OpenQASM 2 or 3, run on the platform's simulator; the counts are the result."""

import sys

import torgo

DEFAULT_SHOTS = 1024


def run(job):
    shots = job["values"].get("shots", (job["input"] or {}).get("shots", DEFAULT_SHOTS))
    if not isinstance(shots, int) or isinstance(shots, bool):
        return {"code": "EXEC-ERROR", "message": "shots is no whole number"}
    print("circuit simulated by TORGO", file=sys.stderr)
    answer = torgo.call("quantum.qasm", source=job["source"], shots=shots)
    counts = answer.get("counts", answer)
    for outcome, count in sorted(counts.items()) if isinstance(counts, dict) else ():
        print(outcome, count)
    return {"result": counts, "values": {"counts": counts}}
