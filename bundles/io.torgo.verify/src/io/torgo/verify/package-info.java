/**
 * Holds the runs of documents to their contracts: evaluates Gospel clauses on the values of a run, and proves what
 * follows without one.
 */
package io.torgo.verify;
