package io.torgo.verify.gospel;

import io.torgo.api.verify.SpecReport.Finding;

/** Ends the checking of one item; never leaves the checker. */
@SuppressWarnings("serial")
final class CheckFailure extends RuntimeException {

    final transient Finding finding;

    CheckFailure(Finding finding) {
        super(finding.message(), null, false, false);
        this.finding = finding;
    }
}
