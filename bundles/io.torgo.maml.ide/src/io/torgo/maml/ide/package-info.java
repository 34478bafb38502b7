/**
 * Language services for MAML that need no editor: outline, colours, completions, and the language as Xtext knows it.
 *
 * <p>Xtext hosts these services and does not parse: a resource is read by {@link io.torgo.maml.MamlParser} and its
 * bytes are saved untouched. Everything here is a function of a text; no Eclipse UI, no OSGi services, no threads.
 */
package io.torgo.maml.ide;
