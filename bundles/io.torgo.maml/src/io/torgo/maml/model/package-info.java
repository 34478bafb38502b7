/**
 * The typed model of a document, generated from {@code model/maml.ecore}. Every part is a {@link Region} with its place
 * in {@code ParsedDocument.text()}: offsets and lengths in UTF-16 units, lines from 1.
 */
package io.torgo.maml.model;
