package io.torgo.api.exec;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * @param block name for messages, for example {@code block-1}
 * @param language fence tag in lower case
 * @param source the block's text
 * @param files files the block may read, by the name it uses for them; copied or bound read-only
 * @param input the value of the document's input, may be null
 * @param limits what the block may use
 * @param values JSON-like values that earlier blocks left, by name
 * @param libraries what {@code requires.libs} names, bare and in lower case: a hint which warm worker fits
 * @param outputs folder that takes what the block writes into its output folder, made when the first file comes; empty: it
 *     is thrown away
 */
public record BlockJob(String block, String language, String source, Map<String, Path> files,
        Map<String, Object> input, Limits limits, Map<String, Object> values, Set<String> libraries,
        Optional<Path> outputs) {

    /** A job on its own: no earlier values, no libraries, no output folder. */
    public BlockJob(String block, String language, String source, Map<String, Path> files, Map<String, Object> input,
            Limits limits) {
        this(block, language, source, files, input, limits, Map.of(), Set.of(), Optional.empty());
    }
}
