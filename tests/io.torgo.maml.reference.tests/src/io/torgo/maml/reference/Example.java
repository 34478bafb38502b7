package io.torgo.maml.reference;

import java.util.List;
import java.util.Optional;

/**
 * One example of the language reference: a text and what the reference says of it.
 *
 * @param page    file name of the page
 * @param line    line of its opening fence, from 1
 * @param kind    what the text is
 * @param text    the whole document, to which a fragment is completed; or the settings of a project
 * @param verdict what the reference says of it
 * @param profile name of the profile it is judged by
 * @param dialect the dialect that must be recognised, where one is named
 * @param codes   what must be found, such as {@code MAML-K02}, or {@code MAML-K02@2:15} with its place in the example;
 *                with {@code !} before it, what must not be found
 * @param shift   how many lines stand before the example's lines in the document
 */
record Example(String page, int line, Kind kind, String text, Verdict verdict, String profile,
        Optional<String> dialect, List<String> codes, int shift) {

    /** What an example shows. */
    enum Kind {
        /** A whole document. */
        DOCUMENT,
        /** Lines of the front matter; the usual ones are added. */
        HEAD,
        /** The sections behind the usual front matter. */
        BODY,
        /** A {@code maml.yaml}. */
        SETTINGS
    }

    /** What is said of an example. */
    enum Verdict {
        /** No error is found. */
        ACCEPTS,
        /** An error is found. */
        REFUSES,
        /** Only the codes count. */
        REPORTS
    }

    @Override
    public String toString() {
        return page + ":" + line;
    }
}
