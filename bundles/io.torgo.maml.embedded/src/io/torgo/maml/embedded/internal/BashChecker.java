package io.torgo.maml.embedded.internal;

import io.torgo.maml.LineMap;
import io.torgo.maml.code.CodeChecker;
import io.torgo.maml.code.CodeFault;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks shell code by {@code bash -n}, which reads commands and runs none. */
public final class BashChecker implements CodeChecker {

    private static final Pattern COMPLAINT = Pattern.compile("line (\\d{1,7}): ([^\n]{1,500})");
    private static final Pattern TOKEN = Pattern.compile("near unexpected token [`']([^'\n]{1,80})'");
    /** Words in angle brackets that a reader has to fill in. */
    private static final Pattern PLACEHOLDER = Pattern
            .compile("<[A-Za-z][\\w .:/-]{0,60}>|\\.\\.\\.|…|\\{\\{|\\[[a-z][^\\]\n]*\\|");

    private final Optional<Program> program;

    public BashChecker(SearchPath path) {
        // Patterns of extglob are read even where the code switches them on only when it runs.
        program = path.find("bash")
                .map(file -> new Program(file, List.of("--norc", "--noprofile", "-O", "extglob", "-n")));
    }

    @Override
    public Set<String> languages() {
        return Set.of("bash", "sh", "shell");
    }

    @Override
    public boolean available() {
        return program.isPresent();
    }

    @Override
    public List<CodeFault> check(String language, String code) {
        return program.flatMap(bash -> bash.complaint(code)).map(answer -> faults(code, answer)).orElse(List.of());
    }

    private static List<CodeFault> faults(String code, String answer) {
        Matcher complaint = COMPLAINT.matcher(answer);
        if (!complaint.find() || PLACEHOLDER.matcher(code).find()) {
            return List.of();
        }
        LineMap lines = new LineMap(code);
        int line = Math.clamp(Integer.parseInt(complaint.group(1)), 1, lines.count());
        Matcher token = TOKEN.matcher(complaint.group(2));
        int column = token.find() ? lines.text(line).indexOf(token.group(1)) : -1;
        int offset = column < 0 ? firstWord(lines, line) : lines.start(line) + column;
        return List.of(Places.word(code, offset, complaint.group(2)));
    }

    private static int firstWord(LineMap lines, int line) {
        String text = lines.text(line);
        return lines.start(line) + text.length() - text.stripLeading().length();
    }

    @Override
    public void close() {
        // Each check ends its own process.
    }
}
