package io.torgo.maml;

import io.torgo.maml.internal.DialectMarks;
import io.torgo.maml.internal.Parts;
import io.torgo.maml.internal.Reads;
import io.torgo.maml.internal.SchemaReader;
import io.torgo.maml.internal.SourceText;
import io.torgo.maml.model.CodeBlock;
import io.torgo.maml.model.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A document as read: its bytes, its text, its typed model with places, and what was wrong with its form.
 *
 * <p>The model is a reading of the text: changing it changes nothing else. Edits are made on the bytes.
 */
public final class ParsedDocument {

    private final SourceText source;
    private final Parts parts;
    private final Dialect dialect;

    ParsedDocument(SourceText source, Parts parts) {
        this.source = source;
        this.parts = parts;
        this.dialect = DialectMarks.recognise(parts.document(), source.text());
    }

    /** A copy of the input, byte for byte. */
    public byte[] bytes() {
        return source.bytes().clone();
    }

    /** Size of the input in bytes. */
    public int size() {
        return source.bytes().length;
    }

    /** The text that all offsets refer to: the input decoded, without a byte order mark. */
    public String text() {
        return source.text();
    }

    /** The typed model, with offsets into {@link #text()}. */
    public Document model() {
        return parts.document();
    }

    /** The lines of {@link #text()}. */
    public LineMap lines() {
        return source.lines();
    }

    /** What is wrong with the form: text, front matter, YAML. In the order of their places. */
    public List<Diagnostic> syntaxProblems() {
        return parts.problems();
    }

    /** The dialect, by its marks. */
    public Dialect dialect() {
        return dialect;
    }

    /** The front matter's {@code id}. */
    public Optional<String> id() {
        return Reads.scalar(model(), "id");
    }

    /** The front matter's {@code type}. */
    public Optional<String> type() {
        return Reads.scalar(model(), "type");
    }

    /** The front matter's {@code origin}. */
    public Optional<String> origin() {
        return Reads.scalar(model(), "origin");
    }

    /**
     * The entries of one key of {@code requires}, such as {@code resources}, {@code libs} or {@code apis}; empty where
     * there are none. A {@code requires} that is a list itself is read as {@code libs}, a scalar as a list of one.
     */
    public List<String> requires(String key) {
        return Reads.requires(model(), key);
    }

    /** Who may {@code read}, {@code write} or {@code execute}; empty grants nobody. A scalar is a list of one. */
    public List<String> permissions(String verb) {
        return Reads.list(model(), "permissions", verb);
    }

    /** The front matter's {@code verification.method}. */
    public Optional<String> verificationMethod() {
        return Reads.scalar(model(), "verification", "method");
    }

    /** The front matter's {@code verification.level}. */
    public Optional<String> verificationLevel() {
        return Reads.scalar(model(), "verification", "level");
    }

    /** The front matter's {@code verification.spec_files}; empty where there are none. */
    public List<String> specFiles() {
        return Reads.list(model(), "verification", "spec_files");
    }

    /** The {@code key: value} lines of {@code ## Context} in order, without quotes and trailing comments. */
    public Map<String, String> context() {
        return Reads.context(model(), text());
    }

    /** The fenced blocks inside {@code ## Code_Blocks}, in order. */
    public List<CodeBlock> codeBlocks() {
        return Reads.codeBlocks(model());
    }

    /** The JSON object in {@code ## Input_Schema}; empty where it is absent or cannot be read. */
    public Optional<Map<String, Object>> inputSchema() {
        return SchemaReader.object(model(), "Input_Schema");
    }

    /** The JSON object in {@code ## Output_Schema}; empty where it is absent or cannot be read. */
    public Optional<Map<String, Object>> outputSchema() {
        return SchemaReader.object(model(), "Output_Schema");
    }
}
