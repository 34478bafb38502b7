package io.torgo.maml.internal;

import java.util.regex.Pattern;

/** Tells a document from a program in OCaml by how it starts. */
public final class ContentMarks {

    /** A front matter, a heading, a known key, a fence, or the marks of the other dialects. */
    private static final Pattern DOCUMENT = Pattern.compile(
            "\\A\\uFEFF?\\s*+(?:---|##? |```|@(?:text|code|data|api):|@meta|@include|\\[TORGO\\]"
                    + "|(?:maml_version|torgo_version|schema|dunes_icon|beluga_icon|mode|id|type|origin)[ \\t]*+:)");
    /** What only a program starts with: a comment, a definition, a directive. */
    private static final Pattern OCAML = Pattern.compile("\\A\\uFEFF?\\s*+(?:\\(\\*"
            + "|(?:let|open|module|type|exception|external|include|class|val)[ \\t]++(?:rec[ \\t]++)?[A-Za-z_'(]"
            + "|\\[@@@|#[a-z]++[ \\t]|;;)");
    private static final Pattern LATER_KEY = Pattern.compile("(?m)^(?:maml_version|torgo_version)[ \\t]*+:");

    private ContentMarks() {
    }

    /** Whether a text that may be OCaml is a document. An empty text is one: a new file was named so on purpose. */
    public static boolean isDocument(String head) {
        if (head.isBlank() || DOCUMENT.matcher(head).find()) {
            return true;
        }
        return !OCAML.matcher(head).find() && (LATER_KEY.matcher(head).find() || head.contains("\n## "));
    }
}
