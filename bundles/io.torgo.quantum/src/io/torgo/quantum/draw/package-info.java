/** Pictures of circuits: as text for terminals and as SVG. */
package io.torgo.quantum.draw;
