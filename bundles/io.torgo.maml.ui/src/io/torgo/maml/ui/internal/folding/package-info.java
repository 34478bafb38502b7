/** Folding of the header, keys, sections, blocks and history. */
package io.torgo.maml.ui.internal.folding;
