package io.torgo.maml.ide;

import io.torgo.maml.ide.internal.Snippets;

/**
 * A proposal of what to write.
 *
 * @param kind    what it is, for its icon
 * @param label   what the list shows
 * @param snippet what replaces the stretch, with tab stops in the snippet syntax of LSP 3.17
 * @param offset  first character of the stretch to replace, in UTF-16 units from 0
 * @param length  number of UTF-16 units to replace
 * @param detail  a few words beside the label; may be empty
 * @param meaning what it means, in CommonMark; may be empty
 */
public record Completion(Kind kind, String label, String snippet, int offset, int length, String detail,
        String meaning) {

    /** What is proposed. */
    public enum Kind {
        KEY, VALUE, SECTION, LANGUAGE, PERMISSION, IDENTITY, MODULE, FILE, TEMPLATE, ACTION, SCHEMA
    }

    /** The text without tab stops: what a plain insertion writes. */
    public String plainText() {
        return Snippets.plain(snippet);
    }
}
