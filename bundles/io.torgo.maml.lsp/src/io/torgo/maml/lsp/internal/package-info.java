/** The parts of the language server: the wire, the documents, one class for each group of features. */
package io.torgo.maml.lsp.internal;
