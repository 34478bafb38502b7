/** Findings as text with a caret, as JSON and as SARIF 2.1.0. */
package io.torgo.maml.report;
