package io.torgo.maml.ide.internal;

import io.torgo.maml.ParsedDocument;
import io.torgo.maml.ide.Hint;
import io.torgo.maml.model.CodeBlock;
import io.torgo.maml.model.Entry;
import io.torgo.maml.model.FrontMatter;
import io.torgo.maml.model.Mapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what a text says without saying it. */
public final class HintFinder {

    private static final List<String> VERBS = List.of("read", "write", "execute");

    private final ParsedDocument parsed;
    private final List<Hint> found = new ArrayList<>();

    private HintFinder(ParsedDocument parsed) {
        this.parsed = parsed;
    }

    /** All remarks, in the order of their places. */
    public static List<Hint> of(ParsedDocument parsed) {
        HintFinder finder = new HintFinder(parsed);
        Optional<Entry> permissions = Tree.entry(parsed, "permissions");
        permissions.filter(entry -> entry.getValue() instanceof Mapping).ifPresent(finder::permissions);
        finder.version();
        parsed.codeBlocks().forEach(finder::runtime);
        finder.found.sort(Comparator.comparingInt(Hint::offset));
        return finder.found;
    }

    private void permissions(Entry permissions) {
        List<Entry> verbs = Tree.inner(permissions);
        for (Entry verb : verbs) {
            if (VERBS.contains(verb.getKey())) {
                grant(verb);
            }
        }
        List<String> absent = VERBS.stream()
                .filter(verb -> verbs.stream().noneMatch(entry -> verb.equals(entry.getKey()))).toList();
        if (!absent.isEmpty()) {
            String names = String.join(", ", absent);
            add(endOfLine(permissions.getKeyOffset()), names + ": nobody",
                    "A verb that is left out grants nobody: " + names + " is not allowed to anyone.");
        }
    }

    private void grant(Entry verb) {
        List<String> entries = parsed.permissions(verb.getKey());
        String effect = Permissions.effect(entries);
        if (!effect.isEmpty()) {
            int end = verb.getOffset() + verb.getLength();
            add(endOfLine(Math.min(end, parsed.text().length())), effect,
                    "In effect " + effect + " may " + Permissions.deed(verb.getKey()) + ".");
        }
    }

    private void version() {
        FrontMatter front = parsed.model().getFrontMatter();
        if (front != null && front.isOpened() && !front.getEntries().isEmpty()
                && Tree.entry(parsed, "maml_version").isEmpty() && Tree.entry(parsed, "schema").isEmpty()) {
            add(endOfLine(front.getOffset()), "maml_version: read as 2.0.0",
                    "The document names no version; it is judged by the reference 2.0.0.");
        }
    }

    private void runtime(CodeBlock block) {
        Runtimes.of(parsed, block).ifPresent(runtime -> add(endOfLine(block.getOffset()), runtime,
                "Which machine takes the block follows from its language and from runtime in the context."));
    }

    private int endOfLine(int offset) {
        return parsed.lines().end(parsed.lines().line(offset));
    }

    private void add(int offset, String label, String detail) {
        found.add(new Hint(offset, label, detail));
    }
}
