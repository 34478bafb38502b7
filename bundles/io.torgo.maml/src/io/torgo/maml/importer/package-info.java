/** Lifts MAML documents and receipts out of Markdown guides. */
package io.torgo.maml.importer;
