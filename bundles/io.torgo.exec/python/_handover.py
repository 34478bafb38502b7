"""What a block leaves behind for the host: its result, values for later blocks, files, and what it used."""

import binascii
import json
import os
import re
import resource
import stat
import types

MOST_VALUE_BYTES = 128 << 10
MOST_VALUES_BYTES = 384 << 10
MOST_ITEMS = 20_000
CHUNK = 512 << 10
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,63}")
_NEVER = (types.ModuleType, types.FunctionType, types.BuiltinFunctionType, type)


def plain(value, depth=0):
    """The value as JSON knows it; numbers and arrays of other libraries by their own conversion."""
    if depth > 100:
        raise ValueError("nested more than 100 deep")
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, dict):
        return {str(key): plain(item, depth + 1) for key, item in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(item, depth + 1) for item in value]
    if isinstance(value, complex):
        return [value.real, value.imag]
    for conversion in ("tolist", "item", "to_dict"):
        if hasattr(value, conversion):
            return plain(getattr(value, conversion)(), depth + 1)
    raise TypeError("a value of type " + type(value).__name__ + " cannot be handed over")


def binds(code, name):
    """Whether the compiled block, or a function in it, assigns to the global of that name."""
    if name in code.co_names and code.co_names.index(name) in _stored(code.co_code):
        return True
    return any(binds(inner, name) for inner in code.co_consts if isinstance(inner, types.CodeType))


def _stored(steps):
    """Indices of the names that the byte code stores to; an instruction is two bytes, wide arguments are prefixed."""
    from opcode import opmap
    stores, extended = (opmap["STORE_NAME"], opmap["STORE_GLOBAL"]), opmap["EXTENDED_ARG"]
    found, wide = set(), 0
    for at in range(0, len(steps), 2):
        code, argument = steps[at], wide | steps[at + 1]
        wide = argument << 8 if code == extended else 0
        if code in stores:
            found.add(argument)
    return found


def public_values(namespace, note):
    """The variables that JSON can carry, by name; large ones are left out and note(text) is told so."""
    values, left = {}, MOST_VALUES_BYTES
    for name, value in list(namespace.items()):
        if name == "result" or not _NAME.fullmatch(name) or isinstance(value, _NEVER):
            continue
        try:
            text = None if _items(value) > MOST_ITEMS else _text(value)
        except Exception:
            # The value is of a foreign type and its conversion may raise anything; it is not handed on then.
            continue
        if text is None or len(text) > min(left, MOST_VALUE_BYTES):
            note("the value " + name + " is too large to be handed on to later blocks")
        else:
            values[name] = json.loads(text)
            left -= len(text)
    return values


def _items(value):
    """How many numbers a foreign array has, before all of them are converted."""
    if hasattr(value, "tolist"):
        count = getattr(value, "size", 0)
        return int(count() if callable(count) and not hasattr(value, "numel") else
                   value.numel() if hasattr(value, "numel") else count)
    return 0


def _text(value):
    return json.dumps(plain(value), allow_nan=False)


def usage():
    """Processor time and peak memory of this process and of those it waited for."""
    own, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime
    return {"cpu_ms": int(seconds * 1000), "peak_bytes": max(own.ru_maxrss, others.ru_maxrss) * 1024}


def send_outputs(folder, send):
    """Sends every regular file below the folder in pieces; links and special files are left where they are."""
    for parent, folders, files in os.walk(folder, followlinks=False):
        folders.sort()
        for name in sorted(files):
            _send_file(os.path.join(parent, name), folder, send)


def _send_file(path, folder, send):
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            return
        name = os.path.relpath(path, folder).replace(os.sep, "/")
        piece = file.read(CHUNK)
        while piece is not None:
            following = file.read(CHUNK)
            send({"file": name, "data": binascii.b2a_base64(piece, newline=False).decode("ascii"), "last": not following})
            piece = following or None
