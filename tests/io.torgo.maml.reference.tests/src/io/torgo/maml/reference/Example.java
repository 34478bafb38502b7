package io.torgo.maml.reference;

import java.util.List;

/**
 * One example of the language reference: a text and what the reference says of it.
 *
 * @param page     file name of the page
 * @param line     line of its opening fence, from 1
 * @param document the whole document: a fragment is completed to one
 * @param verdict  {@code accepts} where no error is found, {@code refuses} where one is, {@code reports} where only the
 *                 codes count
 * @param profile  name of the profile it is judged by
 * @param codes    what must be found, such as {@code MAML-K02}, or {@code MAML-K02@2:15} with its place in the example
 * @param shift    how many lines stand before the example's text in the document
 */
record Example(String page, int line, String document, String verdict, String profile, List<String> codes, int shift) {

    @Override
    public String toString() {
        return page + ":" + line;
    }
}
