package io.torgo.maml;

import io.torgo.maml.internal.DocumentBuilder;
import io.torgo.maml.internal.SourceText;
import java.nio.charset.StandardCharsets;

/** Reads MAML documents. Never throws, whatever the input, and takes time linear in its size. */
public final class MamlParser {

    private MamlParser() {
    }

    /** Reads a document from its bytes; bytes that are not UTF-8 are replaced in the text and reported. */
    public static ParsedDocument parse(byte[] bytes) {
        SourceText source = SourceText.decode(bytes.clone());
        return new ParsedDocument(source, new DocumentBuilder(source).build());
    }

    /** Reads a document from text; its bytes are the text's UTF-8 form. */
    public static ParsedDocument parse(String text) {
        return parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
