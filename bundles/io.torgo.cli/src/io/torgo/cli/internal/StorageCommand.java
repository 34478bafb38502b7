package io.torgo.cli.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Stored objects and storage peers. */
@Command(name = "storage", sortOptions = false, synopsisSubcommandLabel = "COMMAND",
        description = "Store and fetch objects, look after the peers.")
final class StorageCommand implements Callable<Integer> {

    private final App app;

    @Spec
    private CommandSpec spec;

    StorageCommand(App app) {
        this.app = app;
    }

    @Override
    public Integer call() {
        throw Groups.incomplete(spec);
    }

    @Command(name = "put", sortOptions = false, description = "Encrypt a file and store it as shards.")
    int put(@Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--suite", paramLabel = "NAME", defaultValue = "",
                    description = "Cipher suite; default aes-256-gcm.") String suite) {
        Path existing = Inputs.existing(file);
        String path = "/storage/objects?name=" + GatewayClient.encoded(existing.getFileName().toString()) + "&suite="
                + GatewayClient.encoded(suite);
        try (InputStream content = Files.newInputStream(existing)) {
            Reply reply = app.client().upload(path, "application/octet-stream", content, Files.size(existing));
            printObject(reply.required(), "stored");
        } catch (IOException e) {
            throw Inputs.unreadable(file, e);
        }
        return ExitCode.FINE;
    }

    private void printObject(Map<String, Object> object, String verb) {
        if (app.console().isJson()) {
            app.console().json(object);
            return;
        }
        Tree tree = new Tree(object);
        app.console().line(verb + " " + tree.text("object") + ": " + RunSummary.count(tree.whole("bytes"))
                + " bytes, any " + tree.text("k") + " of " + tree.text("n") + " shards, " + tree.text("suite"));
    }

    @Command(name = "get", sortOptions = false, description = "Fetch an object; nothing is written unless it is whole.")
    int get(@Parameters(paramLabel = "ID") String id,
            @Option(names = {"-o", "--output"}, required = true, paramLabel = "FILE") Path target) {
        Path whole = target.toAbsolutePath().normalize();
        if (whole.getParent() != null && Files.notExists(whole.getParent())) {
            throw new CliFailure(ExitCode.PROBLEMS, "CLI-UNWRITABLE", "the folder " + whole.getParent()
                    + " does not exist", "Make the folder, or choose another file.");
        }
        Path part = null;
        try {
            part = Files.createTempFile(whole.getParent(), "." + whole.getFileName(), ".part");
            Map<String, Object> object = fetch(id, part);
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            printObject(object, "fetched");
        } catch (IOException e) {
            throw new CliFailure(ExitCode.PROBLEMS, "CLI-UNWRITABLE", whole + " cannot be written: " + e.getMessage(),
                    "Choose another file, or make room.");
        } finally {
            discard(part);
        }
        return ExitCode.FINE;
    }

    private Map<String, Object> fetch(String id, Path part) throws IOException {
        try (OutputStream out = Files.newOutputStream(part)) {
            return app.client().download("/storage/objects/" + GatewayClient.encoded(id), out).required();
        }
    }

    private static void discard(Path part) {
        try {
            if (part != null) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new CliFailure(ExitCode.PROBLEMS, "CLI-UNWRITABLE", part + " cannot be deleted: " + e.getMessage(),
                    "Delete it by hand.");
        }
    }

    @Command(name = "list", sortOptions = false, description = "List objects, oldest first.")
    int list() {
        Table table = new Table("object", "name", "bytes", "shards", "suite", "created");
        return listed("/storage/objects", "objects", table, object -> table.row(object.text("object"),
                object.text("name"), RunSummary.count(object.whole("bytes")), object.text("k") + " of "
                        + object.text("n"),
                object.text("suite"), object.text("created")));
    }

    @Command(name = "peers", sortOptions = false, description = "List the storage peers.")
    int peers() {
        Table table = new Table("peer", "state", "folder");
        return listed("/storage/peers", "peers", table,
                peer -> table.row(peer.text("id"), peer.text("state"), peer.text("folder")));
    }

    private int listed(String path, String member, Table table, Consumer<Tree> row) {
        Map<String, Object> answer = app.client().get(path);
        if (app.console().isJson()) {
            app.console().json(answer);
        } else {
            new Tree(answer).trees(member).forEach(row);
            table.lines().forEach(app.console()::line);
        }
        return ExitCode.FINE;
    }

    @Command(name = "repair", sortOptions = false, description = "Check every object, rewrite lost or damaged shards.")
    int repair() {
        Map<String, Object> answer = app.client().post("/storage/repair", Map.of());
        Tree tree = new Tree(answer);
        List<String> lost = tree.texts("unrecoverable");
        if (app.console().isJson()) {
            app.console().json(answer);
        } else {
            app.console().line(tree.text("checked") + " objects checked, " + tree.text("repaired") + " repaired, "
                    + lost.size() + " unrecoverable");
            lost.forEach(id -> app.console().line(app.console().red("lost") + "  " + id));
        }
        return lost.isEmpty() ? ExitCode.FINE : ExitCode.PROBLEMS;
    }
}
