package io.torgo.verify.gospel;

import java.util.List;

/**
 * Something that an interface declares.
 *
 * @param detail its declaration as it is written, without what is specified, cut to a few lines
 * @param doc text of its documentation comment, empty for none
 * @param span the whole declaration
 * @param nameSpan its name
 */
public record Symbol(String name, Kind kind, String detail, String doc, Span span, Span nameSpan,
        List<Symbol> children) {

    /** What is declared. */
    public enum Kind {
        VALUE, TYPE, FIELD, CONSTRUCTOR, EXCEPTION, MODULE, MODULE_TYPE, FUNCTION, PREDICATE, AXIOM, MODEL
    }
}
