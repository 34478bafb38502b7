package io.torgo.gateway.wire;

import java.util.Map;

/** Validates documents. Thread-safe; whatever the bytes, the answer is a verdict. */
@FunctionalInterface
public interface DocumentChecker {

    /**
     * @param profile id of the validation profile, empty for the default
     * @throws IllegalArgumentException where there is no such profile
     */
    Check check(String file, byte[] document, String profile);

    /**
     * @param valid no diagnostic is an error
     * @param json {@code {"file", "valid", "dialect", "profile", "diagnostics": []}}
     */
    record Check(boolean valid, Map<String, Object> json) {
    }
}
