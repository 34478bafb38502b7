/**
 * Runs code blocks behind an operating-system boundary: one single-use process under bubblewrap a block, taken from a
 * small pool of interpreters that were started ahead of time. Nothing is ever run without the boundary.
 */
package io.torgo.exec;
