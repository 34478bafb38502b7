/** Circuits run on a simulator. Every result says that it is simulated; nothing here is a source of keys. */
package io.torgo.api.quantum;
