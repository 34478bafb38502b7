/**
 * OpenQASM 2.0 and 3: parser, printer, check and lowering to circuits, all our own.
 *
 * <p>Nothing here throws for any text: what is wrong is told as {@link io.torgo.quantum.qasm.Fault}, with its place.
 * Sources: Cross et al., "Open Quantum Assembly Language" (2017) and "OpenQASM 3" (2022).
 */
package io.torgo.quantum.qasm;
