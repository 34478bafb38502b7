package io.torgo.cli.internal;

import io.torgo.api.Outcome;
import io.torgo.api.Problem;
import io.torgo.crypto.DetachedSignature;
import io.torgo.crypto.VerificationKey;
import io.torgo.gateway.wire.JsonError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whether a document's signature is by a trusted key: one's own, one of the home's trust folder, or one given. */
@Command(name = "verify", sortOptions = false, description = "Verify a document's signature.")
final class VerifyCommand implements Callable<Integer> {

    private final App app;

    @Parameters(paramLabel = "FILE", description = "The document; its signature is FILE.sig.")
    private Path file;

    @Option(names = "--signature", paramLabel = "SIG", description = "Signature file in place of FILE.sig.")
    private Path signature;

    @Option(names = "--key", paramLabel = "PUB", description = "A further key to trust, a signing.pub.")
    private List<Path> keys = List.of();

    VerifyCommand(App app) {
        this.app = app;
    }

    @Override
    public Integer call() {
        byte[] content = Inputs.bytes(Inputs.existing(file), InputStream.nullInputStream());
        Path place = signature == null ? SignCommand.signatureOf(file) : signature;
        if (!Files.isRegularFile(place)) {
            return report(ExitCode.PROBLEMS, "absent", "", Optional.of(new Problem("CLI-NOT-SIGNED",
                    "there is no signature " + place, "Sign the document with torgo sign " + file + ".")));
        }
        return switch (DetachedSignature.parse(Inputs.bytes(place, InputStream.nullInputStream()))) {
            case Outcome.Ok<DetachedSignature>(DetachedSignature found) -> judge(found, content);
            case Outcome.Failed<DetachedSignature>(Problem problem) -> report(ExitCode.INVALID_SIGNATURE, "invalid",
                    "", Optional.of(problem));
        };
    }

    private int judge(DetachedSignature found, byte[] content) {
        Optional<VerificationKey> key = trusted().stream()
                .filter(each -> each.fingerprint().equals(found.fingerprint())).findFirst();
        if (key.isEmpty()) {
            return report(ExitCode.INVALID_SIGNATURE, "unknown-signer", found.fingerprint(), Optional.of(new Problem(
                    "CLI-UNKNOWN-SIGNER", "no trusted key has the fingerprint " + found.fingerprint(),
                    "Get the signer's signing.pub by a way you trust and name it with --key, or put it into "
                            + app.home().folder().resolve("trust") + ".")));
        }
        if (!found.isBy(key.get(), content)) {
            return report(ExitCode.INVALID_SIGNATURE, "invalid", found.fingerprint(), Optional.of(new Problem(
                    "CLI-BAD-SIGNATURE", file + " is not what " + found.fingerprint() + " signed",
                    "Compare it with the signer's copy; after a change of your own, sign it again.")));
        }
        return report(ExitCode.FINE, "valid", found.fingerprint(), Optional.empty());
    }

    private List<VerificationKey> trusted() {
        List<VerificationKey> trusted = new ArrayList<>();
        keys.forEach(each -> trusted.add(read(Inputs.existing(each))));
        Path own = app.home().folder().resolve("keys").resolve("signing.pub");
        if (Files.isRegularFile(own)) {
            trusted.add(read(own));
        }
        Path folder = app.home().folder().resolve("trust");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(each -> each.toString().endsWith(".pub")).sorted().map(VerifyCommand::read)
                        .forEach(trusted::add);
            } catch (IOException e) {
                throw Inputs.unreadable(folder, e);
            }
        }
        return trusted;
    }

    private static VerificationKey read(Path key) {
        return switch (VerificationKey.read(key)) {
            case Outcome.Ok<VerificationKey>(VerificationKey found) -> found;
            case Outcome.Failed<VerificationKey>(Problem problem) -> throw new CliFailure(ExitCode.USAGE, problem);
        };
    }

    private int report(int exitCode, String state, String signer, Optional<Problem> problem) {
        Console console = app.console();
        if (console.isJson()) {
            Map<String, Object> found = new LinkedHashMap<>();
            found.put("document", file.toString());
            found.put("signature", Map.of("state", state, "signer", signer));
            // clauses of specifications are not checked by this version, so there is none to report
            found.put("clauses", List.of());
            problem.ifPresent(each -> found.put("error", JsonError.of(each)));
            console.json(found);
        } else if (problem.isPresent()) {
            Explanations.print(console, problem.get());
        } else {
            console.line(file + ": " + console.green("signature valid") + ", by " + signer);
        }
        return exitCode;
    }
}
