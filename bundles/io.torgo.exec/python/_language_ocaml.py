"""OCaml by its toplevel; input and values as a record of literals, result handed back by functions of module Torgo."""

import json
import math
import re
import sys
from functools import reduce

import _programs

STARTS_PROGRAMS = True
_NAME = re.compile(r"[a-z][A-Za-z0-9_]{0,63}")
_RESERVED = frozenset("""and as assert asr begin class constraint do done downto else end exception external false for
fun function functor if in include inherit initializer land lazy let lor lsl lsr lxor match method mod module mutable
new nonrec object of open or private rec sig struct then to true try type val virtual when while with""".split())
_PRELUDE = """
module Torgo : sig
  val value : string -> string -> unit
  val result : string -> unit
  val result_string : string -> unit
  val result_int : int -> unit
  val result_float : float -> unit
  val result_bool : bool -> unit
  val quote : string -> string
end = struct
  let value name json =
    let out = open_out_gen [Open_append; Open_creat] 0o600 "%s/values" in
    let line = String.map (fun c -> if c = '\\n' || c = '\\t' then ' ' else c) json in
    output_string out (name ^ "\\t" ^ line ^ "\\n"); close_out out
  let quote text =
    let b = Buffer.create (String.length text + 2) in
    Buffer.add_char b '"';
    String.iter (fun c -> match c with
      | '"' -> Buffer.add_string b "\\\\\\"" | '\\\\' -> Buffer.add_string b "\\\\\\\\"
      | c when Char.code c < 32 -> Buffer.add_string b (Printf.sprintf "\\\\u%%04x" (Char.code c))
      | c -> Buffer.add_char b c) text;
    Buffer.add_char b '"'; Buffer.contents b
  let result json = value "result" json
  let result_string text = result (quote text)
  let result_int number = result (string_of_int number)
  let result_float number = result (Printf.sprintf "%%.17g" number)
  let result_bool truth = result (string_of_bool truth)
end;;
let input_json = %s;;
"""


def run(job):
    environment = _programs.environment()
    lines = [_PRELUDE % (_programs.HANDOVER, _string(json.dumps(job["input"])))]
    lines += ["let %s = %s;;\n" % (name, literal) for name, literal in _literals(job)]
    origin = '# 1 "%s"\n' % re.sub(r"[^\w. -]", "_", job["block"])
    block = _programs.write("block.ml", "".join(lines) + origin + job["source"])
    status = _programs.start(["/usr/bin/ocaml", "-noinit", block], environment)
    return _programs.end(status, "ocaml")


def _literals(job):
    """Name and text of each value that has a type in OCaml; standard error names the others."""
    given = {**(job["input"] if isinstance(job["input"], dict) else {}), **job["values"]}
    without = []
    for name, value in given.items():
        if _NAME.fullmatch(name) and name not in _RESERVED:
            try:
                yield name, _literal(value)[0]
            except TypeError:
                without.append(name)
    if without:
        print("without a type in OCaml, and left out: " + ", ".join(without), file=sys.stderr)


def _literal(value):
    """The value in OCaml and its type there, a list's as a tuple of its items'; raises TypeError where it has none."""
    if isinstance(value, bool):
        return "true" if value else "false", "bool"
    if isinstance(value, int) and abs(value) < 1 << 62:
        return "(%d)" % value, "int"
    if isinstance(value, float) and math.isfinite(value):
        return "(%r)" % value, "float"
    if isinstance(value, str):
        return _string(value), "string"
    if isinstance(value, list):
        items = [_literal(item) for item in value]
        texts, kinds = [text for text, kind in items], [kind for text, kind in items]
        return "[" + "; ".join(texts) + "]", (reduce(_common, kinds, None),)
    raise TypeError


def _common(one, other):
    """The type that fits both; None is that of the items of an empty list, which fit all."""
    if one is None or other is None:
        return other if one is None else one
    if isinstance(one, tuple) and isinstance(other, tuple):
        return (_common(one[0], other[0]),)
    if one != other:
        raise TypeError
    return one


def _string(text):
    return '"' + "".join(chr(byte) if 32 <= byte < 127 and byte not in (34, 92) else "\\%03d" % byte
                         for byte in text.encode("utf-8")) + '"'
