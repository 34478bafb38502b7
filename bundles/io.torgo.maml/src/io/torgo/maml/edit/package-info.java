/**
 * Changes of a document's text: fixes, formatting, and how a change is shown. All edits keep every byte they do not
 * name.
 */
package io.torgo.maml.edit;
