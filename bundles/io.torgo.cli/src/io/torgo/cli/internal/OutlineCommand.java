package io.torgo.cli.internal;

import io.torgo.maml.LineMap;
import io.torgo.maml.MamlParser;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.ide.OutlineBuilder;
import io.torgo.maml.ide.OutlineNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows a document's parts. */
@Command(name = "outline", sortOptions = false, description = "Show the parts of a document.")
final class OutlineCommand implements Callable<Integer> {

    private final App app;

    @Parameters(paramLabel = "FILE", description = "The document; - for standard input.")
    private Path file;

    OutlineCommand(App app) {
        this.app = app;
    }

    @Override
    public Integer call() {
        ParsedDocument document = MamlParser.parse(Inputs.bytes(file, app.console().in()));
        List<OutlineNode> nodes = OutlineBuilder.build(document);
        if (app.console().isJson()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("file", file.toString());
            answer.put("dialect", document.dialect().id());
            answer.put("outline", nodes.stream().map(node -> json(node, document.lines())).toList());
            app.console().json(answer);
        } else {
            print(nodes, "", document.lines());
        }
        return ExitCode.FINE;
    }

    private static Map<String, Object> json(OutlineNode node, LineMap lines) {
        int end = Math.min(node.offset() + node.extent(), lines.source().length());
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kind", node.kind().name().toLowerCase(Locale.ROOT));
        members.put("label", node.label());
        members.put("detail", node.detail());
        members.put("line", lines.line(node.offset()));
        members.put("column", lines.column(node.offset()));
        members.put("endLine", lines.line(end));
        members.put("endColumn", lines.column(end));
        members.put("children", node.children().stream().map(child -> json(child, lines)).toList());
        return members;
    }

    private void print(List<OutlineNode> nodes, String margin, LineMap lines) {
        Console console = app.console();
        for (int i = 0; i < nodes.size(); i++) {
            OutlineNode node = nodes.get(i);
            boolean last = i == nodes.size() - 1;
            String detail = node.detail().isEmpty() ? "" : " " + console.dim(node.detail());
            console.line(margin + (last ? "└─ " : "├─ ") + node.label() + detail
                    + console.dim("  :" + lines.line(node.offset())));
            print(node.children(), margin + (last ? "   " : "│  "), lines);
        }
    }
}
