package io.torgo.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.Capability;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyTest {

    @Test
    void theShippedTextIsTheShippedPolicy() {
        assertEquals(Policy.SHIPPED, Policy.of(Policy.SHIPPED_TEXT).orElseThrow());
    }

    @Test
    void othersMayNothing() {
        assertEquals(EnumSet.allOf(Capability.class), Policy.SHIPPED.granted("user://local", "urn:uuid:1", "workflow"));
        assertEquals(Set.of(), Policy.SHIPPED.granted("user://other", "urn:uuid:1", "workflow"));
        assertEquals(Set.of(), Policy.SHIPPED.granted("user://local2", "urn:uuid:1", "workflow"));
    }

    @Test
    void rulesNameDocumentsByIdOrType() {
        Policy policy = Policy.of("""
                rules:
                  - principal: "user://*"
                    documents: ["data_storage", "urn:uuid:1*"]
                    may: [blocks, storage]
                """).orElseThrow();
        assertEquals(EnumSet.of(Capability.BLOCKS, Capability.STORAGE), policy.granted("user://x", "", "data_storage"));
        assertEquals(EnumSet.of(Capability.BLOCKS, Capability.STORAGE), policy.granted("user://x", "urn:uuid:12", "w"));
        assertTrue(policy.granted("user://x", "urn:uuid:2", "w").isEmpty());
        assertFalse(policy.strictWithoutSpecification());
    }

    @Test
    void whatCannotBeUnderstoodAllowsNothing() {
        for (String text : new String[]{"", "[]", "rules: 3", "rules: [{principal: a}]",
                "rules: [{principal: a, may: [everything]}]", "rules: [", "a: &x [1]\nb: *x\nrules: []",
                "rules: []\nrules: []"}) {
            assertFalse(Policy.of(text).isOk(), text);
        }
    }
}
