package io.torgo.verify.gospel;

import io.torgo.api.verify.SpecReport.Finding;

/** Makes findings. */
final class Findings {

    static final String SYNTAX = "SPEC-SYNTAX";
    static final String NAME = "SPEC-NAME";
    static final String TYPE = "SPEC-TYPE";
    static final String DUPLICATE = "SPEC-DUPLICATE";
    static final String EFFECT = "SPEC-EFFECT";
    static final String HEADER = "SPEC-HEADER";
    static final String SIZE = "SPEC-SIZE";
    static final String SUBSET = "SPEC-SUBSET";
    static final String ENCODING = "SPEC-ENCODING";

    private Findings() {
    }

    static Finding error(String code, Span at, String message, String cure) {
        return new Finding(code, "error", at.line(), at.column(), at.endLine(), at.endColumn(), message, cure);
    }

    static Finding warning(String code, Span at, String message, String cure) {
        return new Finding(code, "warning", at.line(), at.column(), at.endLine(), at.endColumn(), message, cure);
    }
}
