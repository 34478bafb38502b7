package io.torgo.exec.internal;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Our Python modules compiled by the very interpreter that runs them, once a gateway, since each single-use worker
 * would compile them anew: that is a third of its start.
 */
final class Precompiled {

    private static final Logger LOG = System.getLogger(Precompiled.class.getName());
    private static final long MOST_SECONDS = 30;

    /**
     * Reads an archive and writes it with the compiled form of each module beside its text. What {@code _site} finds
     * out is written as it was found.
     */
    private static final String COMPILER = """
            import importlib._bootstrap_external as form, importlib.util, io, sys, zipfile
            base = sys.argv[1]
            source = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
            target = io.BytesIO()
            with zipfile.ZipFile(target, "w") as archive:
                for name in source.namelist():
                    text = source.read(name)
                    if name == "_site.py":
                        found = {}
                        exec(text, found)
                        text = ("PATH = %r\\n" % found["PATH"]).encode("utf-8")
                    archive.writestr(zipfile.ZipInfo(name), text)
                    if name.endswith(".py"):
                        code = compile(text, base + "/" + name, "exec", dont_inherit=True)
                        bytes_ = form._code_to_hash_pyc(code, importlib.util.source_hash(text), False)
                        archive.writestr(zipfile.ZipInfo(name + "c"), bytes_)
            sys.stdout.buffer.write(target.getvalue())
            """;

    private Precompiled() {
    }

    /**
     * The content of a file that the interpreter runs, compiled where it is an archive of Python modules; as it is
     * where that does not work.
     */
    static byte[] of(Path interpreter, Runtime.Shim shim) {
        if (!shim.path().endsWith(".zip") || !interpreter.getFileName().toString().startsWith("python")) {
            return shim.content();
        }
        try {
            return compile(interpreter, shim);
        } catch (IOException failed) {
            LOG.log(Level.WARNING, "modules are not compiled ahead: {0}", failed.getMessage());
            return shim.content();
        }
    }

    private static byte[] compile(Path interpreter, Runtime.Shim shim) throws IOException {
        Path input = Files.createTempFile("torgo-modules-", ".zip");
        Path output = Files.createTempFile("torgo-modules-", ".zip");
        try {
            Files.write(input, shim.content());
            Process compiler = new ProcessBuilder(interpreter.toString(), "-I", "-B", "-c", COMPILER, shim.path())
                    .redirectInput(input.toFile()).redirectOutput(output.toFile()).redirectError(Redirect.DISCARD)
                    .start();
            if (!ended(compiler) || Files.size(output) == 0) {
                throw new IOException(interpreter + " ended without a result");
            }
            return Files.readAllBytes(output);
        } finally {
            Files.deleteIfExists(input);
            Files.deleteIfExists(output);
        }
    }

    private static boolean ended(Process compiler) throws IOException {
        try {
            return compiler.waitFor(MOST_SECONDS, TimeUnit.SECONDS) && compiler.exitValue() == 0;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        } finally {
            compiler.destroyForcibly();
        }
    }
}
