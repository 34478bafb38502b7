/** One checker a language, and what they share: processes and places. */
package io.torgo.maml.embedded.internal;
