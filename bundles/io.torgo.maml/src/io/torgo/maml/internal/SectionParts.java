package io.torgo.maml.internal;

import io.torgo.maml.LineMap;
import io.torgo.maml.model.CodeBlock;
import io.torgo.maml.model.Document;
import io.torgo.maml.model.MamlFactory;
import io.torgo.maml.model.SchemaBlock;
import io.torgo.maml.model.Section;

/** Gives the schema sections their schema and the history its entries. */
final class SectionParts {

    private SectionParts() {
    }

    static void fill(Document document, String text, LineMap lines) {
        for (Section section : document.getSections()) {
            if (Names.SCHEMA_SECTIONS.contains(section.getName())) {
                section.setSchema(schema(section, text, lines));
            } else if ("History".equals(section.getName())) {
                HistoryReader.lines(section, lines).flatMap(line -> HistoryReader.entry(lines, line).stream())
                        .forEach(section.getHistory()::add);
            }
        }
    }

    private static SchemaBlock schema(Section section, String text, LineMap lines) {
        int from = section.getBodyOffset();
        int to = from + section.getBodyLength();
        String format = "json";
        if (!section.getBlocks().isEmpty()) {
            CodeBlock block = section.getBlocks().getFirst();
            from = block.getCodeOffset();
            to = from + block.getCodeLength();
            format = block.getLanguage().startsWith("y") ? "yaml" : "json";
        }
        int end = Texts.trimEnd(text, from, to);
        int start = Texts.skipBlanks(text, from, end);
        SchemaBlock schema = MamlFactory.eINSTANCE.createSchemaBlock();
        schema.setOffset(start);
        schema.setLength(end - start);
        schema.setLine(lines.line(start));
        schema.setText(text.substring(start, end));
        schema.setFormat(format);
        return schema;
    }
}
