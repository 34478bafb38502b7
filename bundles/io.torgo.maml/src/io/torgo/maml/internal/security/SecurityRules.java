package io.torgo.maml.internal.security;

import io.torgo.maml.ParsedDocument;
import io.torgo.maml.internal.Problems;

/**
 * Findings on the safety of a document: wide permissions, secrets, hidden characters, text that addresses a language
 * model, code that asks for more than the document admits, inputs and outputs that the code does not know. Warnings and
 * notes only; linear in the length of the text.
 */
public final class SecurityRules {

    private SecurityRules() {
    }

    /** Checks a document. */
    public static void check(ParsedDocument document, Problems problems) {
        PermissionRules.check(document, problems);
        SecretRules.check(document.text(), problems);
        HiddenCharacterRules.check(document.text(), problems);
        ModelAddressRules.check(document.text(), problems);
        DemandRules.check(document, problems);
        SchemaUseRules.check(document, problems);
    }
}
