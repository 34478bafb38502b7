"""Runs exactly one block in a worker that a pool has started ahead of time.

The walls are the operating system's: namespaces, seccomp, resource limits. What is done here gives the walls' reasons
a name: an audit hook tells the host what was tried and ends the process, so that code which catches every exception is
stopped too. Whoever evades the hook still stands before the wall and only loses the name.

Frames, one JSON value a line: descriptor 0 carries the host's, descriptor 3 ours. Both are moved out of the way before
the block runs, so that nothing printed can become a frame. A block that digs the descriptor up can send frames of its
own, which gains it nothing: every platform call is checked by the host against the ticket, whoever wrote it.
"""

import _sitebuiltins
import builtins
import errno
import json
import os
import resource
import signal
import sys
import types

import _handover
import _site
import torgo

ARCHIVE = os.path.dirname(os.path.abspath(__file__))
SIMULATED = ARCHIVE + "/simulated"
SITE = [folder for folder in os.environ.pop("TORGO_SITE", "").split(":") if folder]
PRELOAD = [name for name in os.environ.pop("TORGO_PRELOAD", "").split(",") if name]

# What was installed goes before what we simulate; without an environment there is nothing of that name to hide.
sys.path[1:1] = SITE or [SIMULATED]
sys.path += _site.PATH + ([SIMULATED] if SITE else [])

# The interpreter is started without its site module, which costs a fifth of the start.
builtins.exit = _sitebuiltins.Quitter("exit", "Ctrl-D (i.e. EOF)")
builtins.quit = _sitebuiltins.Quitter("quit", "Ctrl-D (i.e. EOF)")
builtins.help = _sitebuiltins._Helper()

FRAME_LIMIT = 1 << 20
WORK = "/work"
OUT = "/out"
READABLE = (WORK, OUT, *SITE, "/tmp", "/usr", "/shims", "/lib", "/lib64", "/bin", "/sys", "/proc/self", "/proc/cpuinfo",
            "/proc/meminfo", "/proc/stat", "/proc/sys", "/dev/null", "/dev/zero", "/dev/full", "/dev/random",
            "/dev/urandom", "/dev/fd", "/dev/stdout", "/dev/stderr", "/proc/%d" % os.getpid(),
            "/proc/filesystems", "/etc/alternatives")
WRITABLE = (WORK, OUT, "/tmp", "/dev/null", "/dev/stdout", "/dev/stderr", "/dev/fd", "/proc/self/fd")
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
OUT_OF_MEMORY = json.dumps({"end": {"code": "EXEC-MEMORY", "message": "the block needed more memory than it may use"}})


class FrameTooLarge(Exception):
    """A frame of more than FRAME_LIMIT bytes."""


class Source:
    """Where tracebacks and inspect find the block's lines (PEP 302)."""

    def __init__(self, text):
        self.text = text

    def get_source(self, name):
        return self.text


class Channel:
    """Frames to and from the host."""

    def __init__(self):
        self.source = os.fdopen(os.dup(0), "rb", 1 << 16)
        self.sink = os.dup(3)
        os.close(3)
        null = os.open("/dev/null", os.O_RDONLY)
        os.dup2(null, 0)
        os.close(null)

    def send(self, frame):
        line = json.dumps(frame, allow_nan=False, separators=(",", ":")).encode("utf-8") + b"\n"
        if len(line) > FRAME_LIMIT:
            raise FrameTooLarge("%d bytes in one message to the platform, at most %d go" % (len(line), FRAME_LIMIT))
        self.write(line)

    def write(self, line, os_write=os.write):
        while line:
            line = line[os_write(self.sink, line):]

    def receive(self):
        line = self.source.readline()
        if not line:
            os._exit(4)
        return json.loads(line)

    def exchange(self, frame):
        try:
            self.send(frame)
        except FrameTooLarge as error:
            return {"error": {"code": "EXEC-TOO-LARGE", "message": str(error), "cure": "store a file by its name"}}
        return self.receive()


def receive_files(channel, files):
    os.chdir(WORK)
    for file in files:
        left = file["size"]
        with open(file["name"], "wb") as target:
            while left:
                part = channel.source.read(min(left, 1 << 20))
                if not part:
                    os._exit(4)
                target.write(part)
                left -= len(part)
        os.chmod(file["name"], 0o444)
        state = os.stat(file["name"])
        torgo._inputs[os.path.realpath(file["name"])] = (state.st_ino, state.st_size, state.st_mtime_ns)


def lower(limits):
    """Only downwards: what the launcher set is the most there is."""
    wanted = {resource.RLIMIT_AS: limits["memory"], resource.RLIMIT_NPROC: limits["processes"],
              resource.RLIMIT_FSIZE: limits["file"]}
    for which, value in wanted.items():
        most = resource.getrlimit(which)[1]
        value = value if most == resource.RLIM_INFINITY else min(value, most)
        resource.setrlimit(which, (value, value))
    spent = resource.getrusage(resource.RUSAGE_SELF)
    seconds = limits["cpu"] + 1 + int(spent.ru_utime + spent.ru_stime)
    most = resource.getrlimit(resource.RLIMIT_CPU)[1]
    hard = seconds + 1 if most == resource.RLIM_INFINITY else min(seconds + 1, most)
    resource.setrlimit(resource.RLIMIT_CPU, (min(seconds, hard), hard))
    signal.signal(signal.SIGXCPU, signal.SIG_DFL)


def under(path, roots):
    return any(path == root or path.startswith(root + "/") for root in roots)


def install_hook(channel, most_threads):
    """Names what was tried and ends the process. Everything it needs is bound here, out of the block's easy reach."""
    end, abspath, fsdecode, dumps, write = os._exit, os.path.abspath, os.fsdecode, json.dumps, os.write
    sink, text, number, running = channel.sink, str, int, sys._current_frames

    def stop(code, what):
        write(sink, dumps({"violation": code, "what": what[:300]}).encode("utf-8") + b"\n")
        end(3)

    def network(event, arguments):
        if event == "socket.__new__" and arguments[1] in (-1, 1):
            return
        if event in ("socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg") \
                and arguments[0].family == 1:
            return
        detail = arguments[1:] if event.startswith("socket.") and not event.startswith("socket.get") else arguments
        stop("EXEC-NETWORK", event + " " + text(detail))

    def process(event, arguments):
        stop("EXEC-PROCESSES", event + (" " + text(arguments[0]) if arguments else ""))

    def thread(event, arguments):
        if len(running()) >= most_threads:
            stop("EXEC-PROCESSES", "more than %d threads" % most_threads)

    def library(event, arguments):
        name = fsdecode(arguments[0]) if arguments[0] is not None else ""
        if "/" in name and not under(abspath(name), ("/usr", *SITE)):
            stop("EXEC-FILE", "loading the native library " + name)

    def file(event, arguments):
        path, flags = arguments[0], arguments[2]
        if path is None or isinstance(path, number):
            return
        path = fsdecode(path)
        writing = isinstance(flags, number) and flags & WRITING
        if not under(abspath(path), WRITABLE if writing else READABLE):
            stop("EXEC-FILE", ("writing " if writing else "reading ") + path)

    def database(event, arguments):
        path = fsdecode(arguments[0])
        if path not in ("", ":memory:") and not path.startswith("file:") and not under(abspath(path), WRITABLE):
            stop("EXEC-FILE", "opening the database " + path)

    checks = {"open": file, "sqlite3.connect": database, "ctypes.dlopen": library,
              "_thread.start_new_thread": thread}
    checks.update(dict.fromkeys(("socket.__new__", "socket.connect", "socket.bind", "socket.getaddrinfo",
                                 "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo",
                                 "socket.sendto", "socket.sendmsg"), network))
    checks.update(dict.fromkeys(("subprocess.Popen", "os.system", "os.fork", "os.forkpty", "os.exec", "os.spawn",
                                 "os.posix_spawn", "pty.spawn"), process))

    def hook(event, arguments, find=checks.get):
        check = find(event)
        if check is not None:
            check(event, arguments)

    sys.addaudithook(hook)


def called(function, value):
    wants = getattr(getattr(function, "__code__", None), "co_argcount", 1)
    answer = function(value) if wants else function()
    if isinstance(answer, types.CoroutineType):
        import asyncio
        return asyncio.run(answer)
    return answer


def execute(job, module):
    """The block itself, then its entry point when it defines one; sys.exit() is a good end of either."""
    code = compile(job["source"], job["block"], "exec", dont_inherit=True)
    try:
        exec(code, module.__dict__)
        for entry in ("execute_skill", "run_skill"):
            if callable(module.__dict__.get(entry)):
                return called(module.__dict__[entry], job["input"])
    except SystemExit as error:
        if error.code not in (None, 0):
            raise
    if "result" in job["values"] and not _handover.binds(code, "result"):
        return None
    return module.__dict__.get("result")


def finish(job, module, value):
    """The end frame of a block that came to its end."""
    if "threading" in sys.modules:
        sys.modules["threading"]._shutdown()
    ran, qiskit = False, sys.modules.get("qiskit")
    if hasattr(qiskit, "run_pending"):
        ran = qiskit.run_pending(lambda text: print(text, file=sys.stderr))
    value = _handover.plain(value)
    if value is None and ran:
        value = {"quantum_counts": _handover.plain(qiskit.last_counts())}
    values = _handover.public_values(module.__dict__, lambda text: print(text, file=sys.stderr))
    return {"result": value, "values": values}


def line_of(error, block):
    """The innermost line of the block that the exception came through; 0 for none."""
    trace, line = error.__traceback__, 0
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == block:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def show(error, block):
    """The traceback from the block's first own line on, without ours above it."""
    trace = error.__traceback__
    while trace is not None and trace.tb_frame.f_code.co_filename != block:
        trace = trace.tb_next
    try:
        import traceback
        sys.stderr.write("".join(traceback.format_exception(type(error), error, trace)))
    except Exception:
        # The block has used up the descriptors or the search path that an import needs, has a module of that name, or
        # has closed the stream. What is built in shows less and needs none of it.
        sys.__excepthook__(type(error), error.with_traceback(trace), trace)


def described(error, job):
    """The end frame for an exception that nobody caught."""
    text = type(error).__name__ + (": " + str(error) if str(error) else "")
    line = line_of(error, job["block"])
    if isinstance(error, torgo.PlatformError):
        return {"code": "EXEC-CALL", "message": str(error), "cure": error.cure, "line": line}
    if isinstance(error, SyntaxError) and error.filename == job["block"]:
        return {"code": "EXEC-SYNTAX", "message": str(error.msg), "line": error.lineno or 0}
    if isinstance(error, ImportError):
        return {"code": "EXEC-MISSING-MODULE", "message": str(error), "module": error.name or "", "line": line}
    if isinstance(error, RuntimeError) and "can't start new thread" in text:
        return {"code": "EXEC-PROCESSES", "message": text, "line": line}
    if isinstance(error, OSError) and error.errno == errno.EFBIG:
        return {"code": "EXEC-OUTPUT", "message": "a file grew over the limit", "line": line}
    return {"code": "EXEC-ERROR", "message": text[:2000], "line": line}


def end_of(job, module):
    try:
        return finish(job, module, execute(job, module))
    except SystemExit as error:
        return {"code": "EXEC-ERROR", "message": "the block ended itself with sys.exit(%r)" % (error.code,),
                "line": line_of(error, job["block"])}
    except MemoryError:
        raise
    except _handover.TooLarge as error:
        return {"code": "EXEC-OUTPUT", "message": "the result is too large: " + str(error)}
    except BaseException as error:
        show(error, job["block"])
        return described(error, job)


def flush():
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:
            # The block may have closed or replaced it; what it threw away is its own loss.
            pass


def hang_up():
    """Ends the output now: the host would otherwise wait for its end until the interpreter is taken apart."""
    for stream in (1, 2):
        try:
            os.close(stream)
        except OSError:
            # The block has closed it already.
            pass


def prepare(job):
    """The namespace in which a block of Python runs."""
    module = types.ModuleType("__main__")
    module.__dict__.update(job["values"])
    sys.modules["__main__"] = module
    module.__loader__ = Source(job["source"])
    sys.argv = [job["block"]]
    sys.path[0:1] = [sys.path[0], WORK]
    return module


def python_block(channel, job):
    module = prepare(job)
    lower(job["limits"])
    install_hook(channel, max(1, job["limits"]["processes"] - 2))
    return end_of(job, module)


def other_block(channel, job):
    """A block of another language, by the module that knows it."""
    language = __import__("_language_" + job["language"])
    lower(job["limits"])
    if not getattr(language, "STARTS_PROGRAMS", False):
        install_hook(channel, max(1, job["limits"]["processes"] - 2))
    try:
        return language.run(job)
    except MemoryError:
        raise
    except Exception as error:
        # Whatever the language's module stumbles over is the block's end with a reason, not the worker's without one.
        return described(error, job)


def run(channel, job):
    torgo._transport = channel.exchange
    torgo._input = job["input"]
    try:
        end = python_block(channel, job) if job["language"] == "python" else other_block(channel, job)
        flush()
        if job["outputs"] and "code" not in end:
            _handover.send_outputs(OUT, channel.send)
        end["usage"] = _handover.usage()
        hang_up()
        channel.send({"end": end})
    except MemoryError:
        flush()
        channel.write(OUT_OF_MEMORY.encode("ascii") + b"\n")
    except FrameTooLarge as error:
        channel.send({"end": {"code": "EXEC-OUTPUT", "message": "the result is too large: " + str(error)}})
    except ValueError as error:
        channel.send({"end": {"code": "EXEC-ERROR", "message": "the result is no JSON: " + str(error)}})


def preload():
    """What takes long to import, while nobody waits; what cannot be imported will say so when a block does."""
    for name in PRELOAD:
        try:
            __import__(name)
        except Exception as error:
            # A library of whatever quality may raise anything here, and the block may not need it at all.
            print("not preloaded: " + name + ": " + str(error), file=sys.stderr)
    if "torch" in PRELOAD and "torch" in sys.modules:
        sys.modules["torch"].ones(2).sum()


def rehearse():
    """Goes once through what every block needs: its pages are in memory then, while nobody waits for them."""
    job = json.loads(json.dumps({"block": "rehearsal", "source": "pass", "values": {}, "input": {}}))
    module = types.ModuleType("rehearsal")
    exec(compile(job["source"], job["block"], "exec", dont_inherit=True), module.__dict__)
    end = {"result": _handover.plain(None), "values": _handover.public_values(module.__dict__, print)}
    end["usage"] = _handover.usage()
    json.dumps(end, allow_nan=False, separators=(",", ":")).encode("utf-8")


def main():
    channel = Channel()
    preload()
    rehearse()
    channel.send({"ready": True})
    job = channel.receive()
    receive_files(channel, job["files"])
    run(channel, job)
    os._exit(0)
