/** How the language services find their answers. */
package io.torgo.maml.ide.internal;
