package io.torgo.maml.tools.tests;

import java.util.List;
import java.util.Random;

/** Writes guides around documents, the way people do. */
final class Guides {

    /** Ways in which a document stands in a guide. */
    enum Way {
        /** A longer outer fence: what CommonMark asks for. */
        LONG_FENCE,
        /** Inner and outer fences of three back-ticks. */
        NESTED_MARKDOWN, NESTED_YAML, NESTED_BARE, NESTED_MAML,
        /** An outer fence of tildes. */
        TILDES,
        /** Inside a list item, five blanks deep. */
        INDENTED,
        /** The outer fence never ends; a heading follows. */
        UNCLOSED,
        /** No fence at all; a heading follows. */
        UNFENCED, PYTHON, NOTEBOOK, ARTIFACT
    }

    private static final List<String> PROSE = List.of("This page explains how the station keeps its records.\n",
            "Install the tools first:\n\n```bash\npip install stations\n```\n",
            "1. **Relay**:\n   - **Function**: the nodes pass on what they hear.\n",
            "> A note – with a dash – and “quotes”.\n",
            "| part | purpose |\n|---|---|\n| relay | passes on |\n");

    private final Random random;

    Guides(Random random) {
        this.random = random;
    }

    private String prose() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            text.append(PROSE.get(random.nextInt(PROSE.size()))).append('\n');
        }
        return text.toString();
    }

    /** A guide with one document in it. */
    String around(String document, Way way) {
        if (way == Way.NOTEBOOK) {
            return notebook(document);
        }
        return "# 🐪 A guide\n\n" + prose() + placed(document, way) + "\n### What comes next\n\n" + prose();
    }

    private String placed(String document, Way way) {
        return switch (way) {
            case LONG_FENCE -> "`````markdown\n" + document + "`````\n";
            case NESTED_MARKDOWN -> fenced("```markdown", document);
            case NESTED_YAML -> fenced("```yaml", document);
            case NESTED_BARE -> fenced("```", document);
            case NESTED_MAML -> fenced("```maml", document);
            case TILDES -> "~~~~markdown\n" + document + "~~~~\n";
            case INDENTED -> "   - **Workflow**: a file says how:\n" + indented(fenced("```yaml", document));
            case UNCLOSED -> "```markdown\n" + document;
            case UNFENCED -> "The document:\n\n" + document;
            case PYTHON -> "```python\ntext = \"\"\"" + document + "\"\"\"\nsave(text)\n```\n";
            case ARTIFACT -> "<xaiArtifact artifact_id=\"1\" contentType=\"text/markdown\">\n" + document
                    + "</xaiArtifact>\n";
            case NOTEBOOK -> throw new IllegalArgumentException("a notebook is a file");
        };
    }

    private static String fenced(String opener, String document) {
        return opener + "\n" + document + "```\n";
    }

    private static String indented(String text) {
        return text.replaceAll("(?m)^(?=[^\\n])", "     ");
    }

    private static String notebook(String document) {
        StringBuilder text = new StringBuilder("{\n \"cells\": [\n  {\n   \"source\": [\n    \"A workflow:\\n\",\n");
        text.append("    \"```markdown\\n\",\n");
        document.lines().forEach(line -> text.append("    \"").append(escaped(line)).append("\\n\",\n"));
        return text.append("    \"```\"\n   ]\n  }\n ],\n \"nbformat\": 4\n}\n").toString();
    }

    private static String escaped(String line) {
        return line.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t");
    }
}
