package io.torgo.maml.internal;

import io.torgo.maml.LineMap;
import io.torgo.maml.model.Entry;
import io.torgo.maml.model.MamlFactory;
import io.torgo.maml.model.Mapping;
import io.torgo.maml.model.Region;
import io.torgo.maml.model.Scalar;
import io.torgo.maml.model.Sequence;
import io.torgo.maml.model.Value;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML value with places. It works on the parser's events, so anchors, aliases, tags and deep nesting are
 * refused before anything is composed, and its stack is a queue: no input makes it recurse.
 */
final class YamlReader {

    /** Deeper nesting is refused; the reference needs three levels. */
    static final int MAX_DEPTH = 64;

    /** What the parser adds for tabs, but says of every character. */
    private static final Pattern HINT = Pattern.compile("\\. \\(Do not use .{1,8} for indentation\\)");

    /** Why a text could not be read, and where. */
    record Failure(String code, int offset, int length, String message, String cure) {
    }

    /** Signals a refused construct; caught in {@link #read()} only. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient Failure failure;

        Refused(Failure failure) {
            super(failure.message(), null, false, false);
            this.failure = failure;
        }
    }

    private final String yaml;
    private final int base;
    private final LineMap lines;
    private final int[] wide;
    private final Deque<Value> open = new ArrayDeque<>();
    private final Deque<Optional<Entry>> pending = new ArrayDeque<>();
    private Value root;
    private Failure failure;

    /**
     * @param yaml  the YAML text
     * @param base  its offset in the document
     * @param lines the document's lines
     */
    YamlReader(String yaml, int base, LineMap lines) {
        this.yaml = yaml;
        this.base = base;
        this.lines = lines;
        this.wide = wideCharacters(yaml);
    }

    /** The indices, in code points, of the characters that take two UTF-16 units. */
    private static int[] wideCharacters(String text) {
        int[] found = new int[16];
        int count = 0;
        int index = 0;
        for (int i = 0; i < text.length(); index++) {
            int units = Character.charCount(text.codePointAt(i));
            if (units == 2) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = index;
            }
            i += units;
        }
        return Arrays.copyOf(found, count);
    }

    /** Reads; afterwards {@link #root()} or {@link #failure()} is there, or neither for an empty text. */
    YamlReader read() {
        LoadSettings settings = LoadSettings.builder().setUseMarks(true).setCodePointLimit(Integer.MAX_VALUE).build();
        try {
            for (Event event : new Parse(settings).parseString(yaml)) {
                accept(event);
            }
        } catch (Refused refused) {
            failure = refused.failure;
        } catch (MarkedYamlEngineException broken) {
            failure = syntax(broken);
        } catch (ReaderException broken) {
            failure = failure("F03", offset(broken.getPosition()), 1, "The front matter holds a character that YAML "
                    + "does not allow", "Delete the character, or write it as an escape in double quotes.");
        } catch (YamlEngineException broken) {
            failure = failure("F03", base, 0, "The front matter is not YAML: " + oneLine(broken.getMessage()),
                    "Correct the YAML.");
        }
        return this;
    }

    Optional<Value> root() {
        return Optional.ofNullable(root);
    }

    Optional<Failure> failure() {
        return Optional.ofNullable(failure);
    }

    private static Failure failure(String code, int offset, int length, String message, String cure) {
        return new Failure(code, offset, length, message, cure);
    }

    private static String oneLine(String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    private Failure syntax(MarkedYamlEngineException broken) {
        int offset = broken.getProblemMark().map(this::offset).orElse(base);
        if (Texts.isBlank(yaml, offset - base, yaml.length())) {
            // What is never closed is found out at the end, and mended at its beginning.
            offset = broken.getContextMark().map(this::offset).orElse(offset);
        }
        String problem = HINT.matcher(oneLine(broken.getProblem())).replaceFirst("");
        return failure("F03", offset, offset < base + yaml.length() ? 1 : 0, "The front matter is not YAML: "
                + YamlCures.plain(problem), YamlCures.of(oneLine(broken.getContext()), problem));
    }

    private int offset(Mark mark) {
        return offset(mark.getIndex());
    }

    /** The document's offset (UTF-16 units) of a code point of the YAML text. */
    private int offset(int codePoint) {
        int index = Arrays.binarySearch(wide, codePoint);
        int before = index >= 0 ? index : -index - 1;
        return base + Math.min(yaml.length(), codePoint + before);
    }

    private int start(Event event) {
        return event.getStartMark().map(this::offset).orElse(base);
    }

    private int end(Event event) {
        return event.getEndMark().map(this::offset).orElse(base);
    }

    private void accept(Event event) {
        switch (event) {
            case AliasEvent alias -> throw refuse("Y02", alias, "An alias ("
                    + Problems.quote("*" + alias.getAlias().getValue()) + ") is not allowed",
                    "Write the value out where the alias stands.");
            case ScalarEvent scalar -> {
                refuseDecoration(scalar, scalar.getTag());
                add(scalar(scalar));
            }
            case CollectionStartEvent start -> {
                refuseDecoration(start, start.getTag());
                begin(start);
            }
            default -> finish(event);
        }
    }

    private Refused refuse(String code, Event event, String message, String cure) {
        return new Refused(failure(code, start(event), Math.max(1, end(event) - start(event)), message, cure));
    }

    private void refuseDecoration(NodeEvent event, Optional<String> tag) {
        Optional<Anchor> anchor = event.getAnchor();
        if (anchor.isPresent()) {
            throw refuse("Y01", event, "An anchor ("
                    + Problems.quote("&" + anchor.get().getValue()) + ") is not allowed",
                    "Delete the anchor and write repeated values out.");
        }
        if (tag.isPresent()) {
            throw refuse("Y03", event, "A tag (" + Problems.quote(tag.get()
                    .replace("tag:yaml.org,2002:", "!!")) + ") is not allowed",
                    "Delete the tag; quote the value if it is to be a string.");
        }
    }

    private void begin(CollectionStartEvent event) {
        if (open.size() >= MAX_DEPTH) {
            throw refuse("Y05", event, "Lists and mappings are nested deeper than " + MAX_DEPTH,
                    "Use fewer levels; the reference needs three.");
        }
        Value value = event instanceof MappingStartEvent
                ? MamlFactory.eINSTANCE.createMapping()
                : MamlFactory.eINSTANCE.createSequence();
        place(value, start(event), end(event));
        add(value);
        open.push(value);
        pending.push(Optional.empty());
    }

    private void finish(Event event) {
        if (event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd) {
            pending.pop();
            Value value = open.pop();
            int end = Math.max(contentEnd(value), event.getStartMark().equals(event.getEndMark()) ? 0 : end(event));
            value.setLength(Math.max(0, end - value.getOffset()));
            if (!open.isEmpty() && open.peek() instanceof Mapping mapping && !mapping.getEntries().isEmpty()) {
                stretch(mapping.getEntries().getLast(), value);
            }
        }
    }

    /** A block collection's end event stands at the next token; the collection itself ends with its last part. */
    private static int contentEnd(Value value) {
        return switch (value) {
            case Mapping mapping when !mapping.getEntries().isEmpty() -> end(mapping.getEntries().getLast());
            case Sequence sequence when !sequence.getItems().isEmpty() -> end(sequence.getItems().getLast());
            default -> value.getOffset();
        };
    }

    private static int end(Region region) {
        return region.getOffset() + region.getLength();
    }

    private static void stretch(Entry entry, Value value) {
        if (entry.getValue() == value) {
            entry.setLength(Math.max(entry.getLength(), end(value) - entry.getOffset()));
        }
    }

    private void place(Value value, int start, int end) {
        value.setOffset(start);
        value.setLength(Math.max(0, end - start));
        value.setLine(lines.line(start));
    }

    private Scalar scalar(ScalarEvent event) {
        Scalar scalar = MamlFactory.eINSTANCE.createScalar();
        place(scalar, start(event), end(event));
        scalar.setText(event.getValue());
        scalar.setPlain(event.isPlain());
        scalar.setTag(event.isPlain() ? ScalarTags.of(event.getValue()) : ScalarTags.STRING);
        return scalar;
    }

    private void add(Value value) {
        Value parent = open.peek();
        switch (parent) {
            case null -> root = root == null ? value : root;
            case Sequence sequence -> sequence.getItems().add(value);
            case Mapping mapping -> addToMapping(mapping, value);
            default -> throw new IllegalStateException("a scalar holds nothing");
        }
    }

    private void addToMapping(Mapping mapping, Value value) {
        Optional<Entry> waiting = pending.pop();
        if (waiting.isEmpty()) {
            Entry entry = entry(value);
            mapping.getEntries().add(entry);
            pending.push(Optional.of(entry));
            return;
        }
        Entry entry = waiting.get();
        entry.setValue(value);
        stretch(entry, value);
        pending.push(Optional.empty());
    }

    /** A key that is no scalar (as in a template's {@code {{name}}}) gets its source text as name. */
    private Entry entry(Value key) {
        Entry entry = MamlFactory.eINSTANCE.createEntry();
        entry.setKey(key instanceof Scalar scalar ? scalar.getText() : "?");
        entry.setKeyOffset(key.getOffset());
        entry.setKeyLength(key.getLength());
        entry.setOffset(key.getOffset());
        entry.setLength(key.getLength());
        entry.setLine(key.getLine());
        return entry;
    }
}
