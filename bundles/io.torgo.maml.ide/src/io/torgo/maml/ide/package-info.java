/**
 * Language services for MAML that need no editor: outline, colours, completion, hover, folding, links, hints, lenses
 * and fixes. Functions of a document and a place in it; no Eclipse UI, no OSGi services, no threads.
 */
package io.torgo.maml.ide;
