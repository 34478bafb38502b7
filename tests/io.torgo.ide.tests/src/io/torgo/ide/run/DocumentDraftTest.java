package io.torgo.ide.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.ide.internal.wizard.DocumentDraft;
import io.torgo.ide.internal.wizard.DocumentKind;
import io.torgo.ide.internal.wizard.UuidSource;
import io.torgo.maml.Diagnostic;
import io.torgo.maml.MamlParser;
import io.torgo.maml.MamlValidator;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Profile;
import io.torgo.maml.Severity;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DocumentDraftTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T06:00:00.123Z"), ZoneOffset.UTC);

    private final UuidSource ids = new UuidSource(CLOCK, new Random(1));

    @Test
    void everyKindIsValidFromItsFirstLineOn() {
        for (DocumentKind kind : DocumentKind.values()) {
            List<Diagnostic> found = findings(new DocumentDraft(kind, "agent://torgo-agent", ""));
            assertEquals(List.of(), found.stream().filter(each -> each.severity() != Severity.INFO).toList(),
                    kind.type());
        }
    }

    @Test
    void noIntentMakesItInvalid() {
        for (String intent : List.of("# x", "## Context", "```", "~~~", "---", "- a\n## Intent\n```",
                "a\n\n## Code_Blocks",
                "@INTENT@", "$1 \\", "\u0000\u202e\u200b")) {
            for (DocumentKind kind : DocumentKind.values()) {
                List<Diagnostic> found = findings(new DocumentDraft(kind, "user://me", intent));
                assertTrue(MamlValidator.isValid(found), () -> kind + " with " + intent + ": " + found);
            }
        }
    }

    @Test
    void itIsAsAskedFor() {
        ParsedDocument document = parsed(new DocumentDraft(DocumentKind.QUANTUM_WORKFLOW, "user://me", "Count. "));
        assertEquals("quantum_workflow", document.type().orElseThrow());
        assertEquals("user://me", document.origin().orElseThrow());
        assertEquals(List.of("user://me"), document.permissions("write"));
        assertEquals(List.of("gateway://local"), document.permissions("execute"));
        assertTrue(document.text().contains("\n## Intent\n\nCount.\n"));
        assertTrue(document.text().contains("\ncreated_at: 2026-11-21T06:00:00Z\n"));
    }

    @Test
    void idsAreOfVersionSevenAndOfNow() {
        UUID one = ids.next();
        assertEquals(7, one.version());
        assertEquals(2, one.variant());
        assertEquals(CLOCK.millis(), one.getMostSignificantBits() >>> 16);
        assertNotEquals(one, ids.next());
    }

    @Test
    void originsAreIdentities() {
        assertNull(DocumentDraft.originProblem("agent://torgo-colony-agent"));
        assertNull(DocumentDraft.originProblem("user://me"));
        for (String wrong : List.of("", "me", "agent://", "agent://a b", "agent://a\"b", "http://x")) {
            assertNotNull(DocumentDraft.originProblem(wrong), wrong);
        }
    }

    private List<Diagnostic> findings(DocumentDraft draft) {
        return MamlValidator.validate(parsed(draft), Profile.STRICT_2_0_0);
    }

    private ParsedDocument parsed(DocumentDraft draft) {
        return MamlParser.parse(draft.text(ids, CLOCK));
    }
}
