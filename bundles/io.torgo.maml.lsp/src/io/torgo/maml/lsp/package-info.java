/** The language server: the services of {@code io.torgo.maml.ide} in the Language Server Protocol 3.17. */
package io.torgo.maml.lsp;
