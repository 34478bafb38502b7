package io.torgo.cli.internal;

import io.torgo.gateway.wire.Json;
import io.torgo.maml.MamlParser;
import io.torgo.maml.importer.Imported.Kind;
import io.torgo.maml.importer.Imported;
import io.torgo.maml.importer.Importer;
import io.torgo.maml.report.TextReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lifts documents and receipts out of guides, in process. */
@Command(name = "import", sortOptions = false,
        description = "Lift documents and receipts out of guides, notebooks and programs into files of their own.")
final class ImportCommand implements Callable<Integer> {

    private static final Set<String> ENDINGS = Set.of(".md", ".markdown", ".txt", ".ipynb", ".py", ".maml", ".mu",
            ".torgo", ".ms", ".mxs", ".ml");

    /** Something found, and the name of its file. */
    private record Lifted(Source source, Imported found, String name) {
    }

    private final App app;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Guides, or folders with guides; - for standard "
            + "input.")
    private List<Path> files;

    @Option(names = {"-o", "--output"}, paramLabel = "DIR",
            description = "Folder for the files and their index; without it only the list is printed.")
    private Path folder;

    @Option(names = "--force", description = "Replace files that are there already.")
    private boolean force;

    ImportCommand(App app) {
        this.app = app;
    }

    @Override
    public Integer call() {
        List<Lifted> lifted = new ArrayList<>();
        Set<String> names = new HashSet<>(Set.of("index.json", "index.md"));
        for (Path file : Sources.files(files, ImportCommand::mayHold)) {
            Source source = Sources.read(file, app.console().in());
            for (Imported found : Importer.read(String.valueOf(file.getFileName()), source.bytes())) {
                lifted.add(new Lifted(source, found, free(found.suggestedName(), names)));
            }
        }
        if (folder != null && !lifted.isEmpty()) {
            write(lifted);
        }
        tell(lifted);
        return lifted.isEmpty() ? ExitCode.PROBLEMS : ExitCode.FINE;
    }

    private static boolean mayHold(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    private static String free(String wanted, Set<String> taken) {
        int dot = wanted.lastIndexOf(wanted.endsWith(".maml.md") ? ".maml.md" : ".");
        String name = wanted;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = wanted.substring(0, dot) + "-" + i + wanted.substring(dot);
        }
        return name;
    }

    private void write(List<Lifted> lifted) {
        Map<Path, byte[]> contents = new LinkedHashMap<>();
        lifted.forEach(one -> contents.put(folder.resolve(one.name), bytes(one.found.text())));
        contents.put(folder.resolve("index.json"), bytes(Json.text(index(lifted)) + "\n"));
        contents.put(folder.resolve("index.md"), bytes(table(lifted)));
        try {
            Files.createDirectories(folder);
            contents.entrySet().removeIf(entry -> isSame(entry.getKey(), entry.getValue()));
            contents.keySet().forEach(this::checkFree);
            contents.forEach(SafeFiles::write);
        } catch (IOException e) {
            throw SafeFiles.unwritable(folder, e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isSame(Path file, byte[] content) {
        try {
            return Files.isRegularFile(file) && Files.size(file) == content.length
                    && Arrays.equals(Files.readAllBytes(file), content);
        } catch (IOException e) {
            throw Inputs.unreadable(file, e);
        }
    }

    /** Nothing is written before it is sure that all of it may be. */
    private void checkFree(Path file) {
        if (Files.exists(file) && !force) {
            throw new CliFailure(ExitCode.PROBLEMS, "CLI-EXISTS", file + " is there already with another content",
                    "Choose another folder, or replace it with --force; nothing was written.");
        }
    }

    private Map<String, Object> index(List<Lifted> lifted) {
        return Map.of("documents", lifted.stream().map(one -> json(one, one.name)).toList());
    }

    private static Map<String, Object> json(Lifted one, String file) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("source", one.source.name());
        members.put("line", one.found.line());
        members.put("file", file);
        members.put("kind", one.found.kind().id());
        if (one.found.kind() == Kind.DOCUMENT) {
            members.put("dialect", MamlParser.parse(one.found.text()).dialect().id());
        }
        members.put("repaired", one.found.repaired());
        return members;
    }

    private static String table(List<Lifted> lifted) {
        StringBuilder text = new StringBuilder("# Imported\n\n| file | kind | source | line | repaired |\n"
                + "|---|---|---|---|---|\n");
        for (Lifted one : lifted) {
            text.append("| [").append(one.name).append("](").append(one.name).append(") | ")
                    .append(one.found.kind().id()).append(" | ")
                    .append(TextReport.printable(one.source.name()).replace("|", "\\|"))
                    .append(" | ").append(one.found.line()).append(" | ")
                    .append(String.join(", ", one.found.repaired())).append(" |\n");
        }
        return text.toString();
    }

    private void tell(List<Lifted> lifted) {
        Console console = app.console();
        if (console.isJson()) {
            console.json(Map.of("documents", lifted.stream().map(one -> json(one, place(one))).toList()));
            return;
        }
        Table table = new Table("file", "kind", "from", "repaired");
        lifted.forEach(one -> table.row(place(one), one.found.kind().id(),
                TextReport.printable(one.source.name()) + ":" + one.found.line(),
                String.join(", ", one.found.repaired())));
        if (!lifted.isEmpty()) {
            table.lines().forEach(console::line);
        }
        console.say(lifted.isEmpty() ? "no document and no receipt found" : lifted.size() + " found");
    }

    private String place(Lifted one) {
        return folder == null ? one.name : folder.resolve(one.name).toString();
    }
}
