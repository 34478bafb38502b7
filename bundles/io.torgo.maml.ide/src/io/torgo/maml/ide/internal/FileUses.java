package io.torgo.maml.ide.internal;

import io.torgo.maml.ParsedDocument;
import io.torgo.maml.ide.workspace.FileUse;
import io.torgo.maml.ide.workspace.FileUse.Kind;
import io.torgo.maml.ide.workspace.Span;
import io.torgo.maml.model.Entry;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds where a document names files, and which file a written path means. */
public final class FileUses {

    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);
    private static final Pattern DATA = Pattern.compile(
            "[^\\s=<>~!]+\\.(?:csv|tsv|json|jsonl|yaml|yml|txt|md|parquet|sql|db|qasm|mu|py|bin|npy|png|jpg|svg)");
    private static final int MAX_TARGET = 1_000;

    private FileUses() {
    }

    /** All places where a document names a file of its own machine, in order. */
    public static List<FileUse> of(ParsedDocument parsed) {
        List<FileUse> found = new ArrayList<>();
        Predicate<String> any = path -> true;
        add(parsed, Kind.VALIDATION, Tree.entry(parsed, "mu_validation_file"), any, found);
        add(parsed, Kind.SPEC, Tree.entry(parsed, "verification", "spec_files"), any, found);
        add(parsed, Kind.RESOURCE, Tree.entry(parsed, "requires", "resources"), path -> DATA.matcher(path).matches(),
                found);
        links(parsed).stream().filter(use -> isLocal(use.path())).forEach(found::add);
        found.sort(Comparator.comparingInt(FileUse::offset));
        return found;
    }

    private static void add(ParsedDocument parsed, Kind kind, Optional<Entry> entry, Predicate<String> wanted,
            List<FileUse> found) {
        entry.map(Entry::getValue).stream().flatMap(Tree::scalars)
                .filter(scalar -> isLocal(scalar.getText()) && wanted.test(scalar.getText())).forEach(scalar -> {
                    Span span = Tree.inside(parsed, scalar);
                    found.add(new FileUse(kind, scalar.getText(), span.offset(), span.length()));
                });
    }

    /** Whether a written target is a path and no address, hash or IPFS id. */
    static boolean isLocal(String path) {
        return !path.isBlank() && path.length() < MAX_TARGET && !SCHEME.matcher(path).matches()
                && !path.startsWith("Qm");
    }

    /** The targets of the Markdown links outside of code, addresses included. */
    static List<FileUse> links(ParsedDocument parsed) {
        List<FileUse> found = new ArrayList<>();
        String text = parsed.text();
        CodeRanges code = new CodeRanges(parsed);
        int at = text.indexOf("](", Tree.bodyOffset(parsed));
        while (at >= 0) {
            int from = at + 2;
            int to = targetEnd(text, from);
            if (to > from && !code.contains(at)) {
                found.add(new FileUse(Kind.LINK, text.substring(from, to), from, to - from));
            }
            at = text.indexOf("](", from);
        }
        return found;
    }

    /** Where a link's target ends; its start where the link is not closed on its line. */
    private static int targetEnd(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < MAX_TARGET && " \t\r\n)".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        boolean closed = end < text.length() && " \t)".indexOf(text.charAt(end)) >= 0;
        return closed ? end : from;
    }

    /** The file that a written path means, seen from a document; empty where it can be none. */
    public static Optional<URI> resolve(URI document, String path) {
        if (!"file".equals(document.getScheme()) || path.isBlank()) {
            return Optional.empty();
        }
        try {
            Path folder = Path.of(document).getParent();
            return folder == null
                    ? Optional.empty()
                    : Optional.of(folder.resolve(decoded(path)).normalize().toUri()).map(FileUses::withoutSlash);
        } catch (IllegalArgumentException e) {
            // The path has characters that the file system does not allow: it means no file.
            return Optional.empty();
        }
    }

    private static String decoded(String path) throws InvalidPathException {
        return path.contains("%") ? URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8) : path;
    }

    /** A folder that exists gets a slash from the platform; here a name is a name. */
    static URI withoutSlash(URI uri) {
        String written = uri.toString();
        return written.endsWith("/") && written.length() > "file:///".length()
                ? URI.create(written.substring(0, written.length() - 1))
                : uri;
    }

    /** The form of a URI that two names of one file share. */
    public static URI key(URI uri) {
        if (!"file".equals(uri.getScheme())) {
            return uri;
        }
        try {
            return withoutSlash(Path.of(uri).toAbsolutePath().normalize().toUri());
        } catch (IllegalArgumentException e) {
            // A file of another machine or a broken name: it stands for itself.
            return uri;
        }
    }
}
