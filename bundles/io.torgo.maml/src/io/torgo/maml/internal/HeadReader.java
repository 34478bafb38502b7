package io.torgo.maml.internal;

import io.torgo.maml.model.Entry;
import io.torgo.maml.model.FrontMatter;
import io.torgo.maml.model.MamlFactory;
import io.torgo.maml.model.Mapping;
import io.torgo.maml.model.Scalar;
import io.torgo.maml.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the YAML of the front matter; where it is broken, key by key, so that one bad key does not hide the others. */
final class HeadReader {

    private static final int MAX_KEY = 80;
    /** Of a broken header with more keys only these are read. */
    private static final int MAX_BLOCKS = 1000;

    private final SourceText source;
    private final Problems problems;

    HeadReader(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** Fills the front matter's entries. */
    void read(FrontMatter head) {
        YamlReader reader = reader(head.getContentOffset(), head.getContentLength());
        if (reader.failure().isPresent()) {
            readKeyByKey(head, reader.failure().get());
            return;
        }
        Optional<Value> root = reader.root();
        if (root.isPresent() && root.get() instanceof Mapping mapping) {
            move(mapping, head);
        } else {
            problems.error("F04", head.getOffset(), firstLineLength(head), "The front matter holds no keys",
                    "Write 'key: value' lines between the two ---.");
        }
    }

    /** Empties the mapping first: taking the entries out one by one would take quadratic time. */
    private static void move(Mapping mapping, FrontMatter head) {
        List<Entry> entries = List.copyOf(mapping.getEntries());
        mapping.getEntries().clear();
        head.getEntries().addAll(entries);
    }

    private int firstLineLength(FrontMatter head) {
        return source.lines().end(head.getLine()) - head.getOffset();
    }

    private YamlReader reader(int offset, int length) {
        return new YamlReader(source.text().substring(offset, offset + length), offset, source.lines()).read();
    }

    private void readKeyByKey(FrontMatter head, YamlReader.Failure whole) {
        List<YamlReader.Failure> failures = new ArrayList<>();
        for (int[] block : blocks(head)) {
            YamlReader reader = reader(block[0], block[1] - block[0]);
            reader.failure().ifPresent(failures::add);
            if (reader.root().orElse(null) instanceof Mapping mapping && reader.failure().isEmpty()) {
                move(mapping, head);
            } else {
                rawEntry(block[0], block[1]).ifPresent(head.getEntries()::add);
            }
        }
        (failures.isEmpty() ? List.of(whole) : failures).forEach(this::report);
    }

    private void report(YamlReader.Failure failure) {
        problems.error(failure.code(), failure.offset(), failure.length(), failure.message(), failure.cure());
    }

    /** The stretches that start with a key at the left margin, each with its indented lines and list items. */
    private List<int[]> blocks(FrontMatter head) {
        List<int[]> blocks = new ArrayList<>();
        int end = head.getContentOffset() + head.getContentLength();
        int line = source.lines().line(head.getContentOffset());
        for (; line <= source.lines().count() && source.lines().start(line) < end; line++) {
            int start = source.lines().start(line);
            int stop = Math.min(end, source.lines().endWithBreak(line));
            if (blocks.size() == MAX_BLOCKS) {
                break;
            }
            if (blocks.isEmpty() || startsBlock(start, stop)) {
                blocks.add(new int[]{start, stop});
            } else {
                blocks.getLast()[1] = stop;
            }
        }
        return blocks;
    }

    private boolean startsBlock(int start, int end) {
        if (Texts.isBlank(source.text(), start, end)) {
            return false;
        }
        char first = source.text().charAt(start);
        return first != ' ' && first != '\t' && first != '-' && first != '#' && first != ']' && first != '}';
    }

    private Optional<Entry> rawEntry(int start, int end) {
        String text = source.text();
        int colon = text.indexOf(':', start, Math.min(end, start + MAX_KEY));
        if (colon < 0) {
            return Optional.empty();
        }
        int from = Texts.skipBlanks(text, start, colon);
        Entry entry = entry(text.substring(from, colon).strip(), from);
        int stop = Texts.trimEnd(text, colon + 1, end);
        int value = Texts.skipBlanks(text, colon + 1, stop);
        entry.setValue(raw(value, stop));
        entry.setLength(stop - from);
        return Optional.of(entry);
    }

    private Entry entry(String key, int offset) {
        Entry entry = MamlFactory.eINSTANCE.createEntry();
        entry.setKey(key);
        entry.setKeyOffset(offset);
        entry.setKeyLength(key.length());
        entry.setOffset(offset);
        entry.setLine(source.lines().line(offset));
        return entry;
    }

    private Scalar raw(int start, int end) {
        Scalar scalar = MamlFactory.eINSTANCE.createScalar();
        scalar.setOffset(start);
        scalar.setLength(end - start);
        scalar.setLine(source.lines().line(start));
        scalar.setText(Texts.unquote(source.text().substring(start, end)));
        scalar.setTag(ScalarTags.RAW);
        return scalar;
    }

    /** Reads a header whose line breaks are lost, by the places of the known keys in it. */
    void reflow(FrontMatter head, List<int[]> keys) {
        int end = head.getContentOffset() + head.getContentLength();
        for (int i = 0; i < keys.size(); i++) {
            int[] key = keys.get(i);
            int stop = i + 1 < keys.size() ? keys.get(i + 1)[0] : end;
            rawEntry(key[0], stop).ifPresent(head.getEntries()::add);
        }
    }
}
