package io.torgo.maml.embedded.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.torgo.maml.code.CodeChecker;
import io.torgo.maml.code.CodeFault;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Checks JSON by Jackson's reader. Several values in a row are allowed: that is how logs are shown. */
public final class JsonChecker implements CodeChecker {

    private static final JsonFactory FACTORY = new JsonFactory();

    @Override
    public Set<String> languages() {
        return Set.of("json");
    }

    @Override
    public List<CodeFault> check(String language, String code) {
        String plain = Interpolation.mask(code, '0');
        try (JsonParser parser = FACTORY.createParser(plain)) {
            while (parser.nextToken() != null) {
                parser.getText();
            }
            return List.of();
        } catch (StreamConstraintsException larger) {
            return List.of();
        } catch (JsonProcessingException broken) {
            return fault(code, broken);
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static List<CodeFault> fault(String code, JsonProcessingException broken) {
        long at = broken.getLocation() == null ? 0 : broken.getLocation().getCharOffset();
        int offset = Math.clamp(at, 0, code.length());
        return Places.isPlaceholder(code, offset)
                ? List.of()
                : List.of(Places.word(code, offset, words(broken)));
    }

    /** Without the place in the reader's own words. */
    private static String words(JsonProcessingException broken) {
        String message = broken.getOriginalMessage();
        int end = message.indexOf(" (start marker");
        return end < 0 ? message : message.substring(0, end);
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
