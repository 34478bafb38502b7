/**
 * From a document to a run: plan it, ask the policy, issue a signed ticket, execute its blocks, keep what happened.
 *
 * <p>Everything here is plain Java over the contracts of {@code io.torgo.api}; the OSGi edge is in {@code internal}.
 */
package io.torgo.kernel;
