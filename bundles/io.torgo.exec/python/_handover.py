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
MOST_RESULT_BYTES = 1 << 20
CHUNK = 512 << 10
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,63}")
_OWN = (type(None), bool, int, float, complex, str, dict, list, tuple, set, frozenset)
_NEVER = (types.ModuleType, types.FunctionType, types.BuiltinFunctionType, type)


class TooLarge(Exception):
    """More than can be handed over."""


def plain(value, most=MOST_RESULT_BYTES):
    """The value as JSON knows it; numbers and arrays of other libraries by their own conversion.

    Raises TooLarge before more is copied than a JSON text of so many bytes can hold.
    """
    left = most

    def take(size):
        nonlocal left
        left -= size
        if left < 0:
            raise TooLarge("more than %d bytes" % most)

    def copy(value, depth):
        if depth > 100:
            raise ValueError("nested more than 100 deep")
        if isinstance(value, _OWN):
            take(len(value) + 2 if isinstance(value, str) else 2)
        if value is None or isinstance(value, (bool, int, float, str)):
            return value
        if isinstance(value, dict):
            return {text(key): copy(item, depth + 1) for key, item in value.items()}
        if isinstance(value, (list, tuple, set, frozenset)):
            return [copy(item, depth + 1) for item in value]
        if isinstance(value, complex):
            return [value.real, value.imag]
        return converted(value, depth)

    def text(key):
        name = str(key)
        take(len(name) + 3)
        return name

    def converted(value, depth):
        for conversion in ("tolist", "item", "to_dict"):
            if hasattr(value, conversion):
                if 2 * _items(value) > left:
                    take(left + 1)
                return copy(getattr(value, conversion)(), depth + 1)
        raise TypeError("a value of type " + type(value).__name__ + " cannot be handed over")

    return copy(value, 0)


def _items(value):
    """How many entries a foreign array or table has, before all of them are converted."""
    count = getattr(value, "numel" if hasattr(value, "numel") else "size", 0)
    return int(count() if callable(count) else count)


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
            text = _text(value, min(left, MOST_VALUE_BYTES))
        except TooLarge:
            note("the value " + name + " is too large to be handed on to later blocks")
        except Exception:
            # The value is of a foreign type and its conversion may raise anything; it is not handed on then.
            continue
        else:
            values[name] = json.loads(text)
            left -= len(text)
    return values


def _text(value, most):
    text = json.dumps(plain(value, most), allow_nan=False)
    if len(text) > most:
        raise TooLarge("more than %d bytes" % most)
    return text


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
            data = binascii.b2a_base64(piece, newline=False).decode("ascii")
            send({"file": name, "data": data, "last": not following})
            piece = following or None
