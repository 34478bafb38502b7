package io.torgo.cli.internal;

import io.torgo.api.Outcome;
import io.torgo.api.Problem;
import io.torgo.crypto.KeyRing;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a key ring, or shows the one that is there: keys are never overwritten. */
@Command(name = "keygen", sortOptions = false,
        description = "Make signing and recipient keys, or show those that are there.")
final class KeygenCommand implements Callable<Integer> {

    private final App app;

    @Option(names = {"-o", "--output"}, paramLabel = "DIR", description = "Folder; default keys in the home folder.")
    private Path output;

    KeygenCommand(App app) {
        this.app = app;
    }

    @Override
    public Integer call() {
        Path folder = (output == null ? app.home().folder().resolve("keys") : output).toAbsolutePath().normalize();
        switch (KeyRing.open(folder)) {
            case Outcome.Ok<KeyRing>(KeyRing ring) -> {
                try (ring) {
                    print(folder, ring);
                }
            }
            case Outcome.Failed<KeyRing>(Problem problem) -> throw new CliFailure(ExitCode.PROBLEMS, problem);
        }
        return ExitCode.FINE;
    }

    private void print(Path folder, KeyRing ring) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("folder", folder.toString());
        keys.put("fingerprint", ring.signing().fingerprint());
        keys.put("signing", folder.resolve("signing.pub").toString());
        keys.put("recipient", folder.resolve("recipient.pub").toString());
        if (app.console().isJson()) {
            app.console().json(keys);
        } else {
            app.console().line("keys in " + folder + ", signs as " + ring.signing().fingerprint());
            app.console().line("give away: signing.pub, recipient.pub; keep: keystore, passphrase");
        }
    }
}
