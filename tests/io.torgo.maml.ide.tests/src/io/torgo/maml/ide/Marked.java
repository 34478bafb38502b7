package io.torgo.maml.ide;

import io.torgo.maml.edit.Stamps;
import io.torgo.maml.ide.workspace.Workspace;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A text with a cursor: the first {@code |} is taken out and marks the offset. */
record Marked(String text, int offset) {

    static final Stamps STAMPS = new Stamps(
            Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC), new Random(7));

    static Marked of(String marked) {
        int offset = marked.indexOf('|');
        return new Marked(new StringBuilder(marked).deleteCharAt(offset).toString(), offset);
    }

    DocumentAnalysis analysis() {
        return DocumentAnalysis.of(text);
    }

    List<Completion> completions() {
        return Completions.at(analysis(), offset, new Workspace(), Optional.empty(), STAMPS);
    }

    List<String> labels() {
        return completions().stream().map(Completion::label).toList();
    }

    /** The text after a proposal was accepted without filling anything in. */
    String accept(String label) {
        Completion found = completions().stream().filter(each -> each.label().equals(label)).findFirst().orElseThrow();
        return new StringBuilder(text)
                .replace(found.offset(), found.offset() + found.length(), found.plainText()).toString();
    }
}
