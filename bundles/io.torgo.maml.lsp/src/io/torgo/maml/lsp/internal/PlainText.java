package io.torgo.maml.lsp.internal;

/** Markdown for clients that show it as it is: without the marks that only get in the way. */
final class PlainText {

    private PlainText() {
    }

    static String of(String markdown) {
        return markdown.replaceAll("(?m)^\\s*(```|~~~).*\\R?", "").replace("**", "").replace("`", "")
                .replaceAll("(?m)^#{1,6} ", "").strip();
    }
}
