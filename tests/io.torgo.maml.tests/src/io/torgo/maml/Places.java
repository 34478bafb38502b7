package io.torgo.maml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.maml.model.CodeBlock;
import io.torgo.maml.model.Region;
import io.torgo.maml.model.Section;
import java.util.Iterator;
import org.eclipse.emf.ecore.EObject;

/** Checks that every place in a model and in its findings lies in the text and fits what stands there. */
final class Places {

    private Places() {
    }

    static void check(ParsedDocument document) {
        Iterator<EObject> all = document.model().eAllContents();
        while (all.hasNext()) {
            region(document, (Region) all.next());
        }
        MamlValidator.validate(document, Profile.STRICT_2_0_0).forEach(found -> diagnostic(document, found));
    }

    private static void region(ParsedDocument document, Region region) {
        int end = region.getOffset() + region.getLength();
        assertTrue(region.getOffset() >= 0 && region.getLength() >= 0 && end <= document.text().length(), "" + region);
        assertEquals(document.lines().line(region.getOffset()), region.getLine(), "" + region);
        if (region instanceof CodeBlock block) {
            assertEquals(block.getCode(), document.text().substring(block.getCodeOffset(),
                    block.getCodeOffset() + block.getCodeLength()));
            assertTrue(document.lines().text(block.getLine()).strip().endsWith(block.getInfo()));
        } else if (region instanceof Section section) {
            assertTrue(document.lines().text(section.getLine()).contains(section.getTitle()));
            assertEquals(end, section.getBodyOffset() + section.getBodyLength());
        }
    }

    private static void diagnostic(ParsedDocument document, Diagnostic found) {
        assertTrue(found.offset() + found.length() <= document.text().length(), "" + found);
        assertEquals(found.offset(), document.lines().start(found.line()) + found.column() - 1, "" + found);
        assertEquals(found.offset() + found.length(), document.lines().start(found.endLine()) + found.endColumn() - 1,
                "" + found);
        assertTrue(!found.message().isBlank() && !found.cure().isBlank(), "" + found);
    }
}
