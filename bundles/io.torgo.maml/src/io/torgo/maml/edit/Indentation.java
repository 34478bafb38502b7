package io.torgo.maml.edit;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives the lines below a key of the front matter back the columns that its author cannot have meant otherwise. */
final class Indentation {

    private static final Pattern LINE = Pattern.compile("([ \\t]*)(?:([A-Za-z_]\\w*)[ \\t]*:(?:[ \\t].*)?|(- ?).*|.*)");
    private static final Set<String> MAPPINGS = Set.of("requires", "permissions", "verification");
    /** The keys of the reference that stand directly below another one. */
    private static final Set<String> INNER = Set.of("libs", "apis", "resources", "read", "write", "execute", "method",
            "spec_files", "level");
    private static final int STEP = 2;

    private Indentation() {
    }

    /**
     * The lines with every key that the reference knows below {@code requires}, {@code permissions} or
     * {@code verification} in one column and what follows it moved along; keys nobody knows stay below the one before
     * them only where they are right of it and it has no value yet. The lines as they are where the first is no such
     * key, or where there are no lines below it.
     */
    static String even(String block) {
        List<String> lines = block.lines().toList();
        if (lines.size() < 2 || !isMapping(lines.getFirst())) {
            return block;
        }
        StringBuilder out = new StringBuilder(block.length() + 16);
        String eol = LineBreaks.of(block);
        int from = 0;
        boolean opens = false;
        for (String line : lines) {
            Matcher matcher = LINE.matcher(line);
            boolean matches = matcher.matches();
            boolean key = matches && matcher.group(2) != null;
            int column = matches ? matcher.group(1).replace("\t", "  ").length() : 0;
            boolean below = matches && column > 0 && !line.isBlank();
            if (below && key && (INNER.contains(matcher.group(2)) || column <= from || !opens)) {
                from = column;
                out.append(" ".repeat(STEP)).append(line.strip());
            } else if (below) {
                out.append(" ".repeat(Math.max(STEP, column - from + STEP))).append(line.strip());
            } else {
                out.append(line);
            }
            out.append(eol);
            opens = line.isBlank() ? opens : line.stripTrailing().endsWith(":");
        }
        boolean ended = LineBreaks.isBreak(block.charAt(block.length() - 1));
        return ended ? out.toString() : out.substring(0, out.length() - eol.length());
    }

    private static boolean isMapping(String line) {
        int colon = line.indexOf(':');
        return colon > 0 && MAPPINGS.contains(line.substring(0, colon).strip())
                && line.substring(colon + 1).strip().replaceFirst("^#.*", "").isEmpty();
    }
}
