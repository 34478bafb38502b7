import ast
import json
import resource
import struct
import sys
import warnings


def parse(source):
    return compile(source, "block", "exec", ast.PyCF_ONLY_AST, dont_inherit=True)


def is_cut_out(source):
    """Whether it is the body of something: indented throughout, but for strings that start at the margin."""
    try:
        return len(parse("if 1:\n" + source).body) == 1
    except SyntaxError:
        return False


def fault(source):
    warnings.simplefilter("ignore")
    try:
        parse(source)
    except IndentationError as error:
        return None if error.msg == "unexpected indent" and is_cut_out(source) else described(error)
    except SyntaxError as error:
        return described(error)
    except (ValueError, MemoryError, RecursionError, OverflowError):
        # Too large or too deep to tell.
        pass
    return None


def described(error):
    return {"line": error.lineno or 1, "column": error.offset or 1, "message": str(error.msg)}


def main():
    resource.setrlimit(resource.RLIMIT_AS, (512 << 20, 512 << 20))
    resource.setrlimit(resource.RLIMIT_NOFILE, (8, 8))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    while True:
        head = source.read(4)
        if len(head) < 4:
            return
        code = json.loads(source.read(struct.unpack(">I", head)[0]))["code"]
        body = json.dumps({"fault": fault(code), "version": sys.version_info[:2]}).encode("ascii")
        sink.write(struct.pack(">I", len(body)) + body)
        sink.flush()


main()
