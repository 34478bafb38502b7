package io.torgo.maml.importer;

import java.util.List;
import java.util.Objects;

/**
 * A document or receipt that was found in a source.
 *
 * @param kind          what it is
 * @param line          the source's line of its first line, from 1
 * @param offset        place of its first character in the source's text (decoded, without a byte order mark), in
 *                      UTF-16 units from 0
 * @param text          the text as it is to be saved, in UTF-8
 * @param suggestedName a file name, unique among the findings of one source
 * @param repaired      what had to be mended, as stable words: {@code bom}, {@code encoding}, {@code mojibake},
 *                      {@code indentation}, {@code fence-nesting}, {@code unclosed-fence}, {@code opening-delimiter},
 *                      {@code string-escapes}; empty where nothing was
 */
public record Imported(Kind kind, int line, int offset, String text, String suggestedName, List<String> repaired) {

    /** What was found. */
    public enum Kind {
        /** A MAML document of any dialect. */
        DOCUMENT("document"),
        /** A receipt of any form. */
        RECEIPT("receipt");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** {@code document} or {@code receipt}. */
        public String id() {
            return id;
        }
    }

    public Imported {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(suggestedName, "suggestedName");
        repaired = List.copyOf(repaired);
    }
}
