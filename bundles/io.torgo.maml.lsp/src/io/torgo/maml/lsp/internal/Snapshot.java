package io.torgo.maml.lsp.internal;

import java.net.URI;
import java.util.concurrent.CompletableFuture;

/**
 * One state of an open document.
 *
 * @param address the document
 * @param name    its address as the client writes it
 * @param version the client's number of the state
 * @param text    the text
 * @param view    the text as analysed, once it is; fails when a newer state comes first
 */
record Snapshot(URI address, String name, int version, String text, CompletableFuture<View> view) {

    Snapshot(URI address, String name, int version, String text) {
        this(address, name, version, text, new CompletableFuture<>());
    }
}
