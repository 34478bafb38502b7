package io.torgo.cli.internal;

import io.torgo.gateway.wire.Json;
import io.torgo.gateway.wire.JsonError;
import io.torgo.maml.MamlParser;
import io.torgo.maml.ParsedDocument;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a document's signature and its contracts are worth; a document with contracts is run for them. */
@Command(name = "verify", sortOptions = false,
        description = "Verify a document's signature, and run it to check the clauses of its specifications.")
final class VerifyCommand implements Callable<Integer> {

    private final App app;

    @ArgGroup(multiplicity = "1")
    private What what;

    @Option(names = "--input", paramLabel = "FILE",
            description = "JSON object given to the document as its input; - for standard input.")
    private Path input;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of everything simulated; the same gives the same.")
    private Long seed;

    @Option(names = "--signature", paramLabel = "SIG", description = "Signature file in place of FILE.sig.")
    private Path signature;

    @Option(names = "--key", paramLabel = "PUB", description = "A further key to trust, a signing.pub.")
    private List<Path> keys = List.of();

    /** A document, or a specification by itself. */
    private static final class What {
        @Parameters(paramLabel = "FILE", description = "The document; its signature is FILE.sig.")
        private Path document;
        @Option(names = "--spec", paramLabel = "MLI",
                description = "Only check that specification; needs no gateway and runs nothing.")
        private Path specification;
    }

    VerifyCommand(App app) {
        this.app = app;
    }

    @Override
    public Integer call() {
        if (what.specification != null) {
            return new SpecificationReport(app.console()).check(what.specification);
        }
        byte[] content = Inputs.bytes(Inputs.existing(what.document), InputStream.nullInputStream());
        SignatureCheck.Judgement found = new SignatureCheck(app, keys).judge(what.document, signature, content);
        ParsedDocument document = MamlParser.parse(content);
        boolean forged = found.exitCode() == ExitCode.INVALID_SIGNATURE;
        return document.specFiles().isEmpty() || forged ? signatureOnly(found) : clauses(found, content, document);
    }

    private int signatureOnly(SignatureCheck.Judgement found) {
        Console console = app.console();
        if (console.isJson()) {
            Map<String, Object> answer = answer(found, List.of());
            found.problem().ifPresent(each -> answer.put("error", JsonError.of(each)));
            console.json(answer);
        } else if (found.problem().isPresent()) {
            Explanations.print(console, found.problem().get());
        } else {
            console.line(signed(found));
        }
        return found.exitCode();
    }

    private int clauses(SignatureCheck.Judgement found, byte[] content, ParsedDocument document) {
        Reply reply = run(content);
        if (!reply.body().containsKey("clauses")) {
            throw reply.failure();
        }
        Console console = app.console();
        if (console.isJson()) {
            Map<String, Object> answer = answer(found, reply.body().get("clauses"));
            reply.body().forEach(answer::putIfAbsent);
            console.json(answer);
        } else {
            console.line(found.isAbsent() ? what.document + ": not signed" : signed(found));
            new ClauseReport(console).print(reply.tree());
        }
        return ClauseReport.exitCode(reply.tree(), document.verificationLevel().equals(Optional.of("strict")));
    }

    private String signed(SignatureCheck.Judgement found) {
        return what.document + ": " + app.console().green("signature valid") + ", by " + found.signer();
    }

    private Map<String, Object> answer(SignatureCheck.Judgement found, Object clauses) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("document", what.document.toString());
        answer.put("signature", Map.of("state", found.state(), "signer", found.signer()));
        answer.put("clauses", clauses);
        return answer;
    }

    private Reply run(byte[] content) {
        Map<String, Object> request = Documents.request(what.document, content);
        if (seed != null) {
            request.put("seed", seed);
        }
        request.put("input", input == null ? new LinkedHashMap<>() : Inputs.object(input, app.console().in()));
        try (Interruption interruption = new Interruption(app.client())) {
            return app.client().stream("/maml/verify", "application/json", Json.bytes(request), (phase, message) -> {
                if (phase.equals("run")) {
                    interruption.run(message);
                } else {
                    app.console().progress(phase, message);
                }
            });
        }
    }
}
