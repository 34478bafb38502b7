"""A block of data: its value is offered to later blocks."""

import json
import re


def _refuse(constant):
    raise ValueError(constant + " is no JSON")


def run(job):
    try:
        value = job["data"] if "data" in job else json.loads(job["source"], parse_constant=_refuse)
    except json.JSONDecodeError as error:
        return {"code": "EXEC-SYNTAX", "message": "JSON: " + error.msg, "line": error.lineno}
    except (ValueError, RecursionError) as error:
        return {"code": "EXEC-SYNTAX", "message": "JSON: " + str(error)}
    name = re.sub(r"\W", "_", job["block"])
    named = {} if re.fullmatch(r"block_\d+", name) or not name.isidentifier() else {name: value}
    return {"result": value, "values": {"data": value, **named}}
