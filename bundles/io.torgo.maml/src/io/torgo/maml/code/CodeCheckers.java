package io.torgo.maml.code;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.LineMap;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Severity;
import io.torgo.maml.model.CodeBlock;
import io.torgo.maml.model.SchemaBlock;
import io.torgo.maml.model.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Checks the blocks of a document with the checkers that are there. Syntax errors carry the code {@code MAML-X01},
 * faults of schemas {@code MAML-J04}. What was checked once is remembered, so a change of prose checks nothing again.
 */
public final class CodeCheckers implements AutoCloseable {

    /** Checks nothing. */
    public static final CodeCheckers NONE = new CodeCheckers(List.of());
    /** The language by which a checker says that it checks JSON Schemas. */
    public static final String JSON_SCHEMA = "json-schema";

    private static final int SMALL = 16 * 1024;
    private static final int REMEMBERED_SMALL = 512;
    private static final int REMEMBERED_LARGE = 8;
    private static final int LARGEST_CODE = 1 << 20;

    private final List<CodeChecker> checkers;
    private final Map<String, CodeChecker> byLanguage = new HashMap<>();
    /** Two memories, so that each change of a large block does not hold another copy of it. */
    private final Map<Piece, List<CodeFault>> small = LatestUsed.of(REMEMBERED_SMALL);
    private final Map<Piece, List<CodeFault>> large = LatestUsed.of(REMEMBERED_LARGE);

    public CodeCheckers(List<CodeChecker> checkers) {
        this.checkers = List.copyOf(checkers);
        checkers.forEach(checker -> checker.languages().forEach(language -> byLanguage.putIfAbsent(language, checker)));
    }

    private record Piece(String language, String code) {
    }

    /** The pieces used last. */
    private static final class LatestUsed extends LinkedHashMap<Piece, List<CodeFault>> {

        private static final long serialVersionUID = 1L;

        private final int most;

        private LatestUsed(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        static Map<Piece, List<CodeFault>> of(int most) {
            return Collections.synchronizedMap(new LatestUsed(most));
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Piece, List<CodeFault>> eldest) {
            return size() > most;
        }
    }

    /** Which languages are checked, by their tags: false where the checker's interpreter is missing. */
    public Map<String, Boolean> status() {
        Map<String, Boolean> status = new TreeMap<>();
        byLanguage.forEach((language, checker) -> status.put(language, checker.available()));
        return Collections.unmodifiableMap(status);
    }

    /** The syntax errors in the code blocks and schemas of a document, as warnings at their place in the document. */
    public List<Diagnostic> check(ParsedDocument document) {
        List<Diagnostic> found = new ArrayList<>();
        document.model().getBlocks().forEach(block -> check(document, block, found));
        for (Section section : document.model().getSections()) {
            // The first block of a schema section is the schema: its JSON is judged by the validator.
            Stream<CodeBlock> blocks = section.getBlocks().stream().skip(section.getSchema() == null ? 0 : 1);
            blocks.forEach(block -> check(document, block, found));
            if (section.getSchema() != null) {
                check(document, section, section.getSchema(), found);
            }
        }
        found.sort(Diagnostic.BY_POSITION);
        return List.copyOf(found);
    }

    /** A block that was never closed holds what is no code; that has its own finding. */
    private void check(ParsedDocument document, CodeBlock block, List<Diagnostic> found) {
        if (!block.isClosed() || !byLanguage.containsKey(block.getLanguage())) {
            return;
        }
        CodeRegion region = CodeRegion.of(document, block);
        for (CodeFault fault : faults(block.getLanguage(), region.text())) {
            int from = region.toDocument(fault.offset());
            int to = Math.max(from, region.toDocument(fault.offset() + fault.length()));
            found.add(finding(document.lines(), "MAML-X01", from, to, "This is not "
                    + LanguageNames.of(block.getLanguage()) + ": " + fault.message(),
                    "Correct the code; mark the block as text if it is only meant to be read."));
        }
    }

    private void check(ParsedDocument document, Section section, SchemaBlock schema, List<Diagnostic> found) {
        if ("json".equals(schema.getFormat())) {
            for (CodeFault fault : faults(JSON_SCHEMA, schema.getText())) {
                int from = schema.getOffset() + fault.offset();
                found.add(finding(document.lines(), "MAML-J04", from, from + fault.length(), section.getName()
                        + " is no JSON Schema: " + fault.message(),
                        "Write what JSON Schema allows here; nothing can be checked against it otherwise."));
            }
        }
    }

    private List<CodeFault> faults(String language, String code) {
        CodeChecker checker = byLanguage.get(language);
        if (checker == null || code.isBlank() || code.length() > LARGEST_CODE) {
            return List.of();
        }
        Piece piece = new Piece(language, code);
        Map<Piece, List<CodeFault>> memory = code.length() <= SMALL ? small : large;
        List<CodeFault> known = memory.get(piece);
        if (known != null) {
            return known;
        }
        List<CodeFault> found = checker.check(language, code);
        // A request that was cancelled says nothing of the code.
        if (!Thread.currentThread().isInterrupted()) {
            memory.put(piece, found);
        }
        return found;
    }

    private static Diagnostic finding(LineMap lines, String code, int from, int to, String message, String cure) {
        return new Diagnostic(code, Severity.WARNING, from, to - from, lines.line(from), lines.column(from),
                lines.line(to), lines.column(to), message, cure);
    }

    @Override
    public void close() {
        checkers.forEach(CodeChecker::close);
    }
}
