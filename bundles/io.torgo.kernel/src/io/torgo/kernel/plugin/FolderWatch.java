package io.torgo.kernel.plugin;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which jars of a folder came, changed or went. A change counts once file and signature stay as they are from one
 * look to the next; an absence, once it lasts. Not thread-safe.
 */
final class FolderWatch {

    /** Hears of changes. */
    interface Listener {

        /**
         * @param settled whether the file has been unchanged long enough to be refused
         * @return whether that was the last word on this state of the file; if not, it is asked again
         */
        boolean changed(Path jar, boolean settled);

        void gone(Path jar);
    }

    /** What tells one state of a file from another. */
    private record Mark(long size, FileTime time, Object key) {

        static Mark of(Path file) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return new Mark(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
            } catch (IOException absent) {
                return new Mark(-1, FileTime.fromMillis(0), null);
            }
        }
    }

    /** A jar and its signature. */
    private record State(Mark jar, Mark signature) {

        static State of(Path jar) {
            return new State(Mark.of(jar), Mark.of(PluginGate.signatureOf(jar)));
        }
    }

    private static final class Entry {

        private State state;
        private long since;
        private boolean handled;
        private boolean absent;
    }

    private final Path folder;
    private final Duration settle;
    private final Listener listener;
    private final Map<Path, Entry> entries = new HashMap<>();

    FolderWatch(Path folder, Duration settle, Listener listener) {
        this.folder = folder;
        this.settle = settle;
        this.listener = listener;
    }

    /** Looks at the folder as it is now and takes everything in it as settled. */
    void first(long now) throws IOException {
        for (Path jar : jars()) {
            listener.changed(jar, true);
            handled(jar, now);
        }
    }

    /** @param now monotonic nanoseconds */
    void look(long now) throws IOException {
        List<Path> jars = jars();
        for (Path jar : jars) {
            look(jar, now);
        }
        for (Path known : List.copyOf(entries.keySet())) {
            if (!jars.contains(known)) {
                absent(known, now);
            }
        }
    }

    /** Takes the present state of a file as known. */
    void handled(Path jar, long now) {
        Entry entry = entry(jar, State.of(jar), now);
        entry.handled = true;
    }

    void forget(Path jar) {
        entries.remove(jar);
    }

    private void look(Path jar, long now) {
        State state = State.of(jar);
        Entry entry = entries.get(jar);
        if (entry == null || entry.absent || !entry.state.equals(state)) {
            boolean same = entry != null && entry.handled && entry.state.equals(state);
            entry(jar, state, now).handled = same;
        } else if (!entry.handled) {
            boolean last = listener.changed(jar, isOver(entry, now));
            // the listener may have put the file where it is: then the entry is a new one
            entries.getOrDefault(jar, entry).handled |= last;
        }
    }

    private void absent(Path jar, long now) {
        Entry entry = entries.get(jar);
        if (!entry.absent) {
            entry.absent = true;
            entry.since = now;
        } else if (isOver(entry, now)) {
            entries.remove(jar);
            listener.gone(jar);
        }
    }

    private boolean isOver(Entry entry, long now) {
        return now - entry.since >= settle.toNanos();
    }

    private Entry entry(Path jar, State state, long now) {
        Entry entry = new Entry();
        entry.state = state;
        entry.since = now;
        entries.put(jar, entry);
        return entry;
    }

    private List<Path> jars() throws IOException {
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
            files.forEach(jars::add);
        }
        Collections.sort(jars);
        return jars;
    }
}
