/**
 * Circuits on a simulated state vector, repeatable from a seed.
 *
 * <p>Noiseless and in double precision. Every result says {@code simulated}; the outcomes come from a pseudo-random
 * generator and are no source of keys.
 */
package io.torgo.quantum;
