/**
 * An append-only log of signed receipts in a folder, and the proofs that a stranger checks it with.
 *
 * <p>Promises: a receipt that {@link io.torgo.ledger.FileLedger#record} answered is on disk; a crash at any moment
 * leaves a log that opens; a changed byte of a receipt, of the log or of the checkpoint is found and named by
 * {@link io.torgo.ledger.ReceiptVerifier}, which needs the folder and a public key only. Trees and proofs follow RFC
 * 9162, section 2.1. What the folder alone cannot show is that all of it was set back to an older state: keep a
 * {@link io.torgo.ledger.SignedCheckpoint} elsewhere and check the consistency proof.
 */
package io.torgo.ledger;
