package io.torgo.maml.edit;

import io.torgo.maml.model.Entry;
import io.torgo.maml.model.Mapping;
import io.torgo.maml.model.Sequence;
import io.torgo.maml.model.Value;
import java.util.List;
import java.util.Optional;

/** Adds to {@code requires.libs} what the code asks for. */
final class Libraries {

    private Libraries() {
    }

    /** E05: a module, quoted in the finding's message. Its package may be called otherwise, so a person decides. */
    static List<Fix> add(Case one) {
        String message = one.finding().message();
        int from = message.indexOf('\'') + 1;
        int to = message.indexOf('\'', from);
        if (from == 0 || to <= from || one.head() == null) {
            return List.of();
        }
        String name = Words.quoted(message.substring(from, to));
        return edit(one, name).map(edit -> one.doubtful("Add " + name + " to requires.libs", edit)).orElse(List.of());
    }

    private static Optional<TextEdit> edit(Case one, String name) {
        Optional<Entry> requires = Keys.entry(one.model(), "requires");
        if (requires.isEmpty()) {
            int line = MissingKeys.line(one, one.head(), "requires");
            return Optional.of(one.insertLines(line, "requires:" + one.eol() + "  libs: [" + name + "]" + one.eol()));
        }
        return requires.map(Entry::getValue).filter(Mapping.class::isInstance).map(Mapping.class::cast)
                .flatMap(mapping -> inMapping(one, mapping, name));
    }

    private static Optional<TextEdit> inMapping(Case one, Mapping mapping, String name) {
        Optional<Entry> libs = Keys.entry(mapping.getEntries(), "libs");
        if (libs.isEmpty()) {
            boolean flow = one.text().startsWith("{", mapping.getOffset());
            int line = one.lines().line(mapping.getOffset());
            String indent = " ".repeat(mapping.getOffset() - one.lines().start(line));
            String comma = mapping.getEntries().isEmpty() ? "" : ", ";
            return Optional.of(flow
                    ? new TextEdit(mapping.getOffset() + 1, 0, "libs: [" + name + "]" + comma)
                    : one.insertLines(line, indent + "libs: [" + name + "]" + one.eol()));
        }
        return libs.map(Entry::getValue).filter(Sequence.class::isInstance).map(Sequence.class::cast)
                .flatMap(list -> inList(one, list, name));
    }

    private static Optional<TextEdit> inList(Case one, Sequence list, String name) {
        if (one.text().startsWith("[", list.getOffset())) {
            String comma = list.getItems().isEmpty() ? "" : ", ";
            return Optional.of(new TextEdit(list.getOffset() + 1, 0, name + comma));
        }
        if (list.getItems().isEmpty()) {
            return Optional.empty();
        }
        Value first = list.getItems().getFirst();
        int line = one.lines().line(first.getOffset());
        String dash = one.text().substring(one.lines().start(line), first.getOffset());
        return dash.strip().equals("-")
                ? Optional.of(one.insertLines(line, dash + name + one.eol()))
                : Optional.empty();
    }
}
