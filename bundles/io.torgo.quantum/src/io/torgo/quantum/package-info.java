/**
 * Circuits on simulated qubits, repeatable from a seed: by state vector, density matrix or stabiliser tableau.
 *
 * <p>A circuit is lowered to few kinds of steps ({@code Lowering}), which passes over cache-sized blocks take in an
 * order that moves the least memory ({@code Schedule}, {@code Evolution}, {@code Pass}, {@code Block}). Every
 * result says {@code simulated}; the outcomes come from a pseudo-random generator and are no source of keys.
 */
package io.torgo.quantum;
