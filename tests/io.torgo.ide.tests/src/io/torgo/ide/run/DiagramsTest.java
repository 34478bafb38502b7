package io.torgo.ide.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.torgo.run.ui.internal.model.Diagrams;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiagramsTest {

    private static final String DOCUMENT = """
            ---
            id: "x"
            ---
            ```mermaid
            graph TD
            ```
            ## Content
            ```python
            print(1)
            ```
            ```mermaid
            pie
            ```
            """;

    @Test
    void findsTheFenceAtTheCaretElseTheFirst() {
        assertEquals(Optional.of("pie"), Diagrams.at(DOCUMENT, DOCUMENT.indexOf("pie")).map(String::strip));
        assertEquals(Optional.of("graph TD"), Diagrams.at(DOCUMENT, DOCUMENT.indexOf("print")).map(String::strip));
        assertEquals(Optional.empty(), Diagrams.at("## Intent\nnothing", 3));
    }

    @Test
    void aLiteralGivesBackEveryTextAndHoldsNoMarkup() throws Exception {
        String[] texts = {"", "a\nb\r\t", "\"\\'`", "</script><img src=x onerror=alert(1)>", "\u2028\u2029\u0000é😀",
                "a-->b & ${x}"};
        for (String text : texts) {
            String literal = Diagrams.literal(text);
            assertEquals(text, new ObjectMapper().readValue(literal, String.class));
            assertFalse(literal.contains("<") || literal.contains("\n"), literal);
        }
    }
}
