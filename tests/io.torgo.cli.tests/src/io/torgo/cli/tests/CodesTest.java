package io.torgo.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.cli.internal.App;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The book of the platform's codes is complete in itself. */
class CodesTest {

    @Test
    void everyCodeHasTitleReasonAndCure() throws IOException {
        Properties codes = new Properties();
        try (InputStream stream = App.class.getResourceAsStream("codes.properties");
                InputStreamReader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            codes.load(reader);
        }
        Set<String> names = codes.stringPropertyNames();
        assertTrue(names.size() > 300, "only " + names.size());
        for (String name : names) {
            assertFalse(codes.getProperty(name).isBlank(), name);
            if (!name.contains(".")) {
                assertTrue(name.matches("[A-Z]+(-[A-Z0-9]+)+"), name);
                assertTrue(names.contains(name + ".why") && names.contains(name + ".cure"), name);
            }
        }
        assertEquals(0, names.size() % 3);
    }
}
