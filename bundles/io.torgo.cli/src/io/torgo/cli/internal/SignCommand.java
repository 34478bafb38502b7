package io.torgo.cli.internal;

import io.torgo.api.Outcome;
import io.torgo.api.Problem;
import io.torgo.crypto.DetachedSignature;
import io.torgo.crypto.KeyRing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Signs a document's bytes with the keys of the home folder; the signature is a file of its own. */
@Command(name = "sign", sortOptions = false, description = "Sign a document; the signature goes beside it.")
final class SignCommand implements Callable<Integer> {

    private final App app;

    @Parameters(paramLabel = "FILE", description = "The document.")
    private Path file;

    @Option(names = {"-o", "--output"}, paramLabel = "SIG", description = "Signature file; default FILE.sig.")
    private Path output;

    SignCommand(App app) {
        this.app = app;
    }

    @Override
    public Integer call() {
        byte[] content = Inputs.bytes(Inputs.existing(file), InputStream.nullInputStream());
        DetachedSignature signature = sign(content);
        Path target = output == null ? signatureOf(file) : output;
        write(target.toAbsolutePath(), signature.toFile());
        print(target, signature);
        return ExitCode.FINE;
    }

    /** Where the signature of a document is looked for. */
    static Path signatureOf(Path document) {
        return document.resolveSibling(document.getFileName() + ".sig");
    }

    private DetachedSignature sign(byte[] content) {
        return switch (KeyRing.open(app.home().folder().resolve("keys"))) {
            case Outcome.Ok<KeyRing>(KeyRing ring) -> {
                try (ring) {
                    yield DetachedSignature.of(ring.signing(), content);
                }
            }
            case Outcome.Failed<KeyRing>(Problem problem) -> throw new CliFailure(ExitCode.PROBLEMS, problem);
        };
    }

    /** Beside and moved: a signature cut short by a crash would look like a forged one. */
    private static void write(Path target, byte[] text) {
        try {
            Path part = Files.createTempFile(target.getParent(), target.getFileName().toString(), ".part");
            Files.write(part, text);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CliFailure(ExitCode.PROBLEMS, "CLI-UNWRITABLE", target + " cannot be written: " + e.getMessage(),
                    "Check the folder's permissions, or name another file with --output.");
        }
    }

    private void print(Path target, DetachedSignature signature) {
        if (app.console().isJson()) {
            Map<String, Object> signed = new LinkedHashMap<>();
            signed.put("document", file.toString());
            signed.put("signature", target.toString());
            signed.put("signer", signature.fingerprint());
            signed.put("algorithm", "ML-DSA-65");
            app.console().json(signed);
        } else {
            app.console().line(target + ": signed as " + signature.fingerprint() + " (ML-DSA-65)");
        }
    }
}
