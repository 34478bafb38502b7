package io.torgo.maml.edit;

import io.torgo.maml.ParsedDocument;
import java.util.List;

/** One habit of the form. Its edits stay within lines or between them; edits of different rules never overlap. */
@FunctionalInterface
interface FormatRule {

    /** The edits that bring a document into the form; empty where it has it. */
    List<TextEdit> edits(ParsedDocument document);
}
