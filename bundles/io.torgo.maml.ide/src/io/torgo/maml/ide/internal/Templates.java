package io.torgo.maml.ide.internal;

import io.torgo.maml.ide.Completion;
import io.torgo.maml.ide.Completion.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Whole documents to begin with, one for each kind of workflow; read from {@code templates.txt} beside this class. */
public final class Templates {

    /**
     * A document to begin with.
     *
     * @param type    its type, which names the template
     * @param meaning what it is for
     * @param text    the document, with tab stops; {@code %ID%} and {@code %TIME%} stand for a new id and the time
     */
    public record Template(String type, String meaning, String text) {
    }

    private static final List<Template> ALL = read();

    private Templates() {
    }

    /** All templates, the simplest first. */
    public static List<Template> all() {
        return ALL;
    }

    private static List<Template> read() {
        try (InputStream in = Templates.class.getResourceAsStream("templates.txt")) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException("the templates cannot be read", broken);
        }
    }

    private static List<Template> read(String text) {
        List<Template> found = new ArrayList<>();
        String[] parts = text.split("(?m)^=== ");
        for (int i = 1; i < parts.length; i++) {
            int line = parts[i].indexOf('\n');
            String[] head = parts[i].substring(0, line).split(" \\| ", 2);
            found.add(new Template(head[0], head[1], parts[i].substring(line + 1)));
        }
        return List.copyOf(found);
    }

    static List<Completion> documents(Request request) {
        return ALL.stream().map(template -> new Completion(Kind.TEMPLATE, "document: " + template.type(),
                template.text().replace("%ID%", request.stamps().newId()).replace("%TIME%", request.stamps().now()), 0,
                request.text().length(), "whole document", template.meaning())).toList();
    }
}
