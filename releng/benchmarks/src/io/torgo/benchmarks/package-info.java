/**
 * Measures the built product: each figure is printed with a baseline of the same run, so that it can be read on any
 * machine. No figure is ever asserted.
 */
package io.torgo.benchmarks;
