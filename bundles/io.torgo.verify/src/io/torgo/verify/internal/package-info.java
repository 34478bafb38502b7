/** Inside of the contract checker. */
package io.torgo.verify.internal;
