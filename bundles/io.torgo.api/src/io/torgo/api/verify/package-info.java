/**
 * Contracts of documents: Gospel specifications beside them and what became of each clause. A clause is never reported
 * as verified: it is proved, checked in this run, not executable, or failed.
 */
package io.torgo.api.verify;
