/**
 * The language as Xtext and EMF know it: resources, validation and an index for tools built on them.
 *
 * <p>Xtext hosts the language here and does not parse: a resource is read by {@link io.torgo.maml.MamlParser} and its
 * bytes are saved untouched.
 */
package io.torgo.maml.xtext;
