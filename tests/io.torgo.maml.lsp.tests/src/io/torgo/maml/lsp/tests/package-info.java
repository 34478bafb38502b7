/** Tests of the language server, from outside: by what goes over the wire. */
package io.torgo.maml.lsp.tests;
