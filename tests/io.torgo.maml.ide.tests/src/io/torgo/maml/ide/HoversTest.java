package io.torgo.maml.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.Severity;
import io.torgo.maml.ide.workspace.Workspace;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HoversTest {

    private static final String HEAD = "---\nmaml_version: \"2.0.0\"\n"
            + "id: \"urn:uuid:01936f2a-7c00-7a11-8b1e-5f0d6c2a9e41\"\n";

    @Test
    void explainsAFindingFirst() {
        Marked marked = Marked.of(HEAD + "ty|pe: prompt\n---\n");
        Diagnostic found = new Diagnostic("MAML-K01", Severity.ERROR, marked.offset() - 2, 4, 4, 1, 4, 5, "Wrong",
                "Mend");
        String text = Hovers.at(marked.analysis().withCode(List.of(found)), marked.offset()).orElseThrow().markdown();
        assertTrue(text.contains("**MAML-"), text);
        assertTrue(text.contains("Cure: "), text);
        assertTrue(text.contains("Why: "), text);
        assertTrue(text.indexOf("**MAML-") < text.indexOf("**type**"), text);
    }

    @Test
    void explainsAKeyWithTheEffectOfItsValue() {
        String text = hover(HEAD + "verification:\n  lev|el: warn\n---\n");
        assertTrue(text.contains("**verification.level**"), text);
        assertTrue(text.contains("`warn`: "), text);
    }

    @Test
    void saysWhomAPermissionGrants() {
        String key = hover(HEAD + "permissions:\n  exe|cute: [\"gateway://local\"]\n---\n");
        assertTrue(key.contains("the gateway `local` may run the document's code"), key);
        assertTrue(key.contains("A verb that is left out grants nobody."), key);
        String value = hover(HEAD + "permissions:\n  read: [\"agent|://*\"]\n---\n");
        assertTrue(value.contains("every agent may read the document and its results"), value);
        assertTrue(hover(HEAD + "perm|issions:\n  read: [\"agent://*\"]\n---\n").contains("- execute: nobody may run"));
    }

    @Test
    void explainsTypesSectionsLanguagesAndActions() {
        assertTrue(hover(HEAD + "type: \"prom|pt\"\n---\n").contains("**prompt**"));
        assertTrue(hover("## Inte|nt\n").contains("**## Intent**"));
        assertTrue(hover("## Code_Blocks\n```py|thon\nprint(1)\n```\n").contains("**python**"));
        assertTrue(hover("## History\n- 2026-01-31T12:00:00Z: [CRE|ATE] Written by `agent://a`.\n")
                .contains("**CREATE**"));
        assertTrue(hover("## History\n- 2026-01-31T12:00:00Z: [CREATE] Written by `age|nt://a`.\n")
                .contains("**agent:**"));
    }

    @Test
    void explainsWordsOfJsonSchema() {
        String text = hover("## Input_Schema\n{\n  \"requ|ired\": []\n}\n");
        assertTrue(text.contains("**required** (list of names)"), text);
    }

    @Test
    void tellsWhereAnIdIsUsed() {
        Workspace workspace = new Workspace();
        workspace.open(URI.create("memory:/one.maml.md"), "---\nid: urn:uuid:1\ntype: prompt\n---\n## Intent\nAsks.\n");
        workspace.open(URI.create("memory:/two.maml.md"), "---\nid: urn:uuid:2\n---\n## Context\nafter urn:uuid:1.\n");
        Marked marked = Marked.of("## Context\nsee urn:u|uid:1\n");
        Hover hover = Hovers.at(marked.analysis(), marked.offset(), workspace).orElseThrow();
        assertTrue(hover.markdown().contains("Carried by `one.maml.md` (prompt): Asks."), hover.markdown());
        assertTrue(hover.markdown().contains("Mentioned in `two.maml.md`"), hover.markdown());
    }

    @Test
    void namesItsStretch() {
        Marked marked = Marked.of(HEAD + "type: \"prom|pt\"\n---\n");
        Hover hover = Hovers.at(marked.analysis(), marked.offset()).orElseThrow();
        assertEquals("prompt", marked.text().substring(hover.offset(), hover.offset() + hover.length()));
    }

    @Test
    void saysNothingAboutPlainWords() {
        Marked marked = Marked.of(Samples.GOOD.replace("Say hello.", "Say he|llo."));
        assertEquals(Optional.empty(), Hovers.at(marked.analysis(), marked.offset()));
    }

    private static String hover(String text) {
        Marked marked = Marked.of(text);
        return Hovers.at(marked.analysis(), marked.offset()).map(Hover::markdown).orElse("");
    }
}
