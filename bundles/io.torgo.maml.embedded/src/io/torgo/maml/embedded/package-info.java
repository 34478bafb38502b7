/** Syntax checks of code inside documents, each by a real parser of its language. */
package io.torgo.maml.embedded;
