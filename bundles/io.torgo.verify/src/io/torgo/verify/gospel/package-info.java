/** The Gospel specification language over OCaml interfaces: parser with exact positions, names, types. */
package io.torgo.verify.gospel;
