package io.torgo.cli.internal;

import io.torgo.api.Outcome;
import io.torgo.api.Problem;
import io.torgo.crypto.DetachedSignature;
import io.torgo.crypto.VerificationKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says whether a document's signature is by a trusted key: one's own, one of the home's trust folder, or one given. */
final class SignatureCheck {

    private final App app;
    private final List<Path> keys;

    /** @param keys further keys to trust */
    SignatureCheck(App app, List<Path> keys) {
        this.app = app;
        this.keys = keys;
    }

    /**
     * What a signature is worth.
     *
     * @param state {@code valid}, {@code absent}, {@code invalid} or {@code unknown-signer}
     * @param signer fingerprint, empty where there is none
     * @param problem what is wrong with it
     */
    record Judgement(String state, String signer, Optional<Problem> problem) {

        boolean isAbsent() {
            return state.equals("absent");
        }

        /** Of a document of which nothing else is asked. */
        int exitCode() {
            return problem.isEmpty() ? ExitCode.FINE : isAbsent() ? ExitCode.PROBLEMS : ExitCode.INVALID_SIGNATURE;
        }
    }

    Judgement judge(Path document, Path signature, byte[] content) {
        Path place = signature == null ? SignCommand.signatureOf(document) : signature;
        if (!Files.isRegularFile(place)) {
            return new Judgement("absent", "", Optional.of(new Problem("CLI-NOT-SIGNED",
                    "there is no signature " + place, "Sign the document with torgo sign " + document + ".")));
        }
        return switch (DetachedSignature.parse(Inputs.bytes(place, InputStream.nullInputStream()))) {
            case Outcome.Ok<DetachedSignature>(DetachedSignature found) -> judge(document, found, content);
            case Outcome.Failed<DetachedSignature>(Problem problem) -> new Judgement("invalid", "",
                    Optional.of(problem));
        };
    }

    private Judgement judge(Path document, DetachedSignature found, byte[] content) {
        Optional<VerificationKey> key = trusted().stream()
                .filter(each -> each.fingerprint().equals(found.fingerprint())).findFirst();
        if (key.isEmpty()) {
            return new Judgement("unknown-signer", found.fingerprint(), Optional.of(new Problem(
                    "CLI-UNKNOWN-SIGNER", "no trusted key has the fingerprint " + found.fingerprint(),
                    "Get the signer's signing.pub by a way you trust and name it with --key, or put it into "
                            + app.home().folder().resolve("trust") + ".")));
        }
        if (!found.isBy(key.get(), content)) {
            return new Judgement("invalid", found.fingerprint(), Optional.of(new Problem(
                    "CLI-BAD-SIGNATURE", document + " is not what " + found.fingerprint() + " signed",
                    "Compare it with the signer's copy; after a change of your own, sign it again.")));
        }
        return new Judgement("valid", found.fingerprint(), Optional.empty());
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
                files.filter(each -> each.toString().endsWith(".pub")).sorted().map(SignatureCheck::read)
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
}
