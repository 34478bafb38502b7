package io.torgo.maml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The JSON Schema (draft 2020-12) of the front matter, for tools that know nothing of MAML: it says of a front matter
 * read as JSON what the profile {@code strict-2.0.0} reports as errors. What needs the document's text, such as keys
 * that stand twice or placeholders, is not in it.
 */
public final class FrontMatterSchema {

    /** The schema's {@code $id}. */
    public static final String ID = "urn:torgo:schema:maml-frontmatter:2.0.0";
    /** The name under which the schema is published. */
    public static final String FILE = "maml-frontmatter.schema.json";

    private FrontMatterSchema() {
    }

    /** The schema as JSON text. */
    public static String text() {
        try (InputStream in = FrontMatterSchema.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("the schema cannot be read", broken);
        }
    }
}
