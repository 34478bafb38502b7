"""OCaml by its toplevel; input and values as a record of literals, result handed back by functions of module Torgo."""

import json
import re

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
    lines += ["let %s = %s;;\n" % (name, literal) for name, literal in _literals(job) if literal is not None]
    origin = '# 1 "%s"\n' % re.sub(r"[^\w. -]", "_", job["block"])
    block = _programs.write("block.ml", "".join(lines) + origin + job["source"])
    status = _programs.start(["/usr/bin/ocaml", "-noinit", block], environment)
    return _programs.end(status, "ocaml")


def _literals(job):
    given = {**(job["input"] if isinstance(job["input"], dict) else {}), **job["values"]}
    for name, value in given.items():
        if _NAME.fullmatch(name) and name not in _RESERVED:
            yield name, _literal(value)


def _literal(value):
    """The value in OCaml; None where it has no single type there."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return "(%d)" % value if abs(value) < 1 << 62 else None
    if isinstance(value, float):
        return "(%r)" % value if "e" in repr(value) or "." in repr(value) else None
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, list) and len({type(item) for item in value}) <= 1:
        items = [_literal(item) for item in value]
        return None if None in items else "[" + "; ".join(items) + "]"
    return None


def _string(text):
    return '"' + "".join(chr(byte) if 32 <= byte < 127 and byte not in (34, 92) else "\\%03d" % byte
                         for byte in text.encode("utf-8")) + '"'
