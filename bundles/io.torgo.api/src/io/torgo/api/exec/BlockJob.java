package io.torgo.api.exec;

import java.nio.file.Path;
import java.util.Map;

/**
 * @param block name for messages, for example {@code block-1}
 * @param language fence tag in lower case
 * @param source the block's text
 * @param files files the block may read, by the name it uses for them; copied or bound read-only
 * @param input the value of the document's input, may be null
 * @param limits what the block may use
 */
public record BlockJob(String block, String language, String source, Map<String, Path> files,
        Map<String, Object> input, Limits limits) {
}
