package io.torgo.maml.ide.internal;

import io.torgo.maml.ParsedDocument;
import io.torgo.maml.ide.Link;
import io.torgo.maml.ide.workspace.FileUse;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where a text leads elsewhere. */
public final class LinkFinder {

    private static final Pattern ADDRESS = Pattern.compile("\\bhttps?://[^\\s<>\"'`()\\[\\]{}|\\\\^]{1,2000}+");
    private static final int MAX_LINKS = 2_000;

    private LinkFinder() {
    }

    /** Files and addresses, in the order of their places. */
    public static List<Link> of(ParsedDocument parsed, URI document) {
        List<Link> found = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        FileUses.of(parsed).forEach(use -> file(use, document).ifPresent(link -> {
            found.add(link);
            taken.add(link.offset());
        }));
        addresses(parsed, found, taken);
        return found.stream().sorted(Comparator.comparingInt(Link::offset)).limit(MAX_LINKS).toList();
    }

    private static Optional<Link> file(FileUse use, URI document) {
        if (use.file().isEmpty()) {
            return Optional.of(new Link(use.offset(), use.length(), withFragment(document, use.fragment()), true));
        }
        return FileUses.resolve(document, use.file()).map(target -> new Link(use.offset(), use.length(),
                withFragment(target, use.fragment()), Files.exists(Path.of(target))));
    }

    private static URI withFragment(URI target, String fragment) {
        try {
            return fragment.isEmpty() ? target : new URI(target.getScheme(), target.getSchemeSpecificPart(), fragment);
        } catch (URISyntaxException e) {
            // Without the section the link still leads to the file.
            return target;
        }
    }

    private static void addresses(ParsedDocument parsed, List<Link> found, Set<Integer> taken) {
        CodeRanges code = new CodeRanges(parsed);
        Matcher matcher = ADDRESS.matcher(parsed.text());
        while (found.size() < MAX_LINKS && matcher.find()) {
            int end = Words.trimmedEnd(parsed.text(), matcher.start(), matcher.end());
            if (!code.contains(matcher.start()) && taken.add(matcher.start())) {
                address(parsed.text().substring(matcher.start(), end))
                        .ifPresent(target -> found.add(new Link(matcher.start(), end - matcher.start(), target, true)));
            }
        }
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            // Not an address after all.
            return Optional.empty();
        }
    }
}
