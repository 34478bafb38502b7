package io.torgo.verify.gospel;

import io.torgo.api.verify.SpecReport.Finding;

/** Ends the reading of one item or clause; never leaves the parser. */
@SuppressWarnings("serial")
final class SyntaxFailure extends RuntimeException {

    final transient Finding finding;

    SyntaxFailure(Finding finding) {
        super(finding.message(), null, false, false);
        this.finding = finding;
    }
}
