/** Targets of coverage-guided fuzzing. Each takes any bytes; an exception, a second without answer or growth is a finding. */
package io.torgo.fuzz;
