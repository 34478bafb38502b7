package io.torgo.maml.internal;

import io.torgo.maml.LineMap;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.model.CodeBlock;
import io.torgo.maml.model.Entry;
import io.torgo.maml.model.FrontMatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the requests not to show findings out of a document's comments. */
public final class DirectiveReader {

    private static final String WORD = "maml-disable";
    private static final int MOST = 200;
    private static final int MOST_CODES = 20;
    private static final int LONGEST_PARAGRAPH = 500;
    private static final int LONGEST_GAP = 50;
    private static final int LONGEST_LINE = 2000;
    private static final Pattern REQUEST = Pattern.compile("maml-disable(-file)?+(?=[ \\t:]|$)[ \\t:]*+"
            + "([A-Za-z0-9-]++(?:[ \\t]*+,[ \\t]*+[A-Za-z0-9-]++)*+)?+[ \\t:-]*+(.*+)");

    private final ParsedDocument document;
    private final LineMap lines;
    private final String text;

    private DirectiveReader(ParsedDocument document) {
        this.document = document;
        this.lines = document.lines();
        this.text = document.text();
    }

    /** The requests in the order of their places; of a document with more than 200 only the first. */
    public static List<Directive> read(ParsedDocument document) {
        int at = document.text().indexOf(WORD);
        return at < 0 ? List.of() : new DirectiveReader(document).read(at);
    }

    private List<Directive> read(int first) {
        List<Directive> found = new ArrayList<>();
        int at = first;
        while (at >= 0 && found.size() < MOST) {
            int line = lines.line(at);
            comment(at, line).ifPresent(comment -> directive(comment, line).ifPresent(found::add));
            at = text.indexOf(WORD, lines.end(line));
        }
        return found;
    }

    /** Where a request lies: its comment's first character, its own first character, the end of its text. */
    private record Comment(int start, int word, int end) {
    }

    private Optional<Comment> comment(int word, int line) {
        int end = Math.min(lines.end(line), word + LONGEST_LINE);
        FrontMatter head = document.model().getFrontMatter();
        if (head != null && word >= head.getContentOffset()
                && word < head.getContentOffset() + head.getContentLength()) {
            int sign = Texts.trimEnd(text, lines.start(line), word) - 1;
            boolean comment = sign >= lines.start(line) && text.charAt(sign) == '#'
                    && (sign == lines.start(line) || text.charAt(sign - 1) <= ' ');
            return comment ? Optional.of(new Comment(sign, word, end)) : Optional.empty();
        }
        int open = Texts.trimEnd(text, lines.start(line), word) - 4;
        int close = text.indexOf("-->", word, end);
        boolean comment = open >= lines.start(line) && text.startsWith("<!--", open) && close >= 0
                && BlockFinder.at(document.model(), word).isEmpty();
        return comment ? Optional.of(new Comment(open, word, close)) : Optional.empty();
    }

    private Optional<Directive> directive(Comment comment, int line) {
        Matcher request = REQUEST.matcher(text).region(comment.word(), comment.end());
        if (!request.lookingAt()) {
            return Optional.empty();
        }
        List<String> codes = codes(request.group(2));
        String reason = request.group(3).strip();
        int length = Texts.trimEnd(text, comment.word(), comment.end()) - comment.word();
        int[] scope = request.group(1) != null ? new int[]{1, lines.count()} : scope(comment, line);
        return Optional.of(new Directive(comment.word(), length, codes, reason, scope[0], scope[1]));
    }

    private static List<String> codes(String list) {
        return list == null
                ? List.of()
                : Arrays.stream(list.split(",")).map(String::strip)
                        .map(code -> code.toUpperCase(Locale.ROOT))
                        .map(code -> code.startsWith("MAML-") ? code : "MAML-" + code).distinct().limit(MOST_CODES)
                        .toList();
    }

    /** The first and the last line that a request holds for. */
    private int[] scope(Comment comment, int line) {
        if (!Texts.isBlank(text, lines.start(line), comment.start())) {
            return new int[]{line, line};
        }
        int next = line + 1;
        int limit = Math.min(lines.count(), line + LONGEST_GAP);
        while (next < limit && isPassedOver(next)) {
            next++;
        }
        next = Math.min(next, lines.count());
        return new int[]{next, Math.max(next, endOfPart(next))};
    }

    /** Blank lines and further requests stand between a request and what it is about. */
    private boolean isPassedOver(int line) {
        int start = Texts.skipBlanks(text, lines.start(line), lines.end(line));
        boolean comment = text.startsWith("#", start) && isInHead(start) || text.startsWith("<!--", start);
        return start >= lines.end(line) || comment && lines.head(line, LONGEST_LINE).contains(WORD);
    }

    private boolean isInHead(int offset) {
        FrontMatter head = document.model().getFrontMatter();
        return head != null && offset >= head.getContentOffset()
                && offset < head.getContentOffset() + head.getContentLength();
    }

    /** The last line of the key, block or paragraph that begins on a line. */
    private int endOfPart(int line) {
        int start = Texts.skipBlanks(text, lines.start(line), lines.end(line));
        if (isInHead(start)) {
            return document.model().getFrontMatter().getEntries().stream().filter(entry -> entry.getLine() == line)
                    .mapToInt(this::lastLine).max().orElse(line);
        }
        Optional<CodeBlock> block = BlockFinder.at(document.model(), start);
        return block.isPresent()
                ? lines.line(block.get().getOffset() + block.get().getLength())
                : paragraph(line);
    }

    private int lastLine(Entry entry) {
        return lines.line(entry.getOffset() + entry.getLength());
    }

    private int paragraph(int line) {
        int last = line;
        int limit = Math.min(lines.count(), line + LONGEST_PARAGRAPH);
        while (last < limit && Heading.at(lines, last) == null && !isEnd(last + 1)) {
            last++;
        }
        return last;
    }

    private boolean isEnd(int line) {
        return Texts.isBlank(text, lines.start(line), lines.end(line)) || Heading.at(lines, line) != null
                || Fence.at(lines, line) != null;
    }
}
