package io.torgo.maml.embedded.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.torgo.maml.LineMap;
import io.torgo.maml.code.CodeChecker;
import io.torgo.maml.code.CodeFault;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks Python by the system's own parser, in a process that only parses. */
public final class PythonChecker implements CodeChecker {

    /** Lines of notebooks and consoles, which only those read. */
    private static final Pattern FOREIGN = Pattern.compile("(?m)^[ \t]{0,40}(?:[!%?]|>>> |\\.\\.\\. |In \\[)");
    /** What newer interpreters read: generic functions, type statements, template strings. */
    private static final Pattern NEWER = Pattern
            .compile("^\\s*(?:type\\s+\\w+|(?:async\\s+)?def\\s+\\w+\\[|class\\s+\\w+\\[|except\\s)|\\bt[\"']");
    private static final int FREE_FSTRINGS = 12;

    private final Optional<PythonWorker> worker;

    public PythonChecker(SearchPath path) {
        worker = path.find("python3").map(PythonWorker::new);
    }

    @Override
    public Set<String> languages() {
        return Set.of("python", "python3", "py", "qiskit");
    }

    @Override
    public boolean available() {
        return worker.isPresent();
    }

    @Override
    public List<CodeFault> check(String language, String code) {
        if (worker.isEmpty() || FOREIGN.matcher(code).find()) {
            return List.of();
        }
        String plain = Interpolation.mask(code, '_');
        return worker.get().ask(plain).filter(answer -> answer.path("fault").isObject())
                .flatMap(answer -> fault(code, answer.path("fault"), answer.path("version")))
                .map(List::of).orElse(List.of());
    }

    private static Optional<CodeFault> fault(String code, JsonNode fault, JsonNode version) {
        LineMap lines = new LineMap(code);
        int line = Math.clamp(fault.path("line").asInt(), 1, lines.count());
        String message = fault.path("message").asText();
        int column = message.contains("indent") ? 1 + indent(lines.text(line)) : fault.path("column").asInt();
        int offset = Places.atCodePoint(lines, line, column);
        boolean old = version.path(0).asInt() == 3 && version.path(1).asInt() < FREE_FSTRINGS;
        boolean doubtful = old && message.startsWith("f-string") || NEWER.matcher(lines.text(line)).find()
                || Places.isPlaceholder(code, offset);
        return doubtful ? Optional.empty() : Optional.of(Places.word(code, offset, message));
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    @Override
    public void close() {
        worker.ifPresent(PythonWorker::close);
    }
}
