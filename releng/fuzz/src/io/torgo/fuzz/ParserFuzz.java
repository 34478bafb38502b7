package io.torgo.fuzz;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.MamlParser;
import io.torgo.maml.MamlValidator;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Profile;
import io.torgo.maml.edit.Fixer;
import io.torgo.maml.edit.Formatter;
import io.torgo.maml.edit.TextEdit;
import java.util.Arrays;
import java.util.List;

/** Parser, validator, formatter and fixer. The last byte chooses the profile and what is done with the document. */
public final class ParserFuzz {

    private static final Profile[] PROFILES = Profile.values();
    private static final int SELDOM = 128;

    private ParserFuzz() {
    }

    /** Called once before the first execution. */
    public static void fuzzerInitialize() {
        WarmUp.run(ParserFuzz::execute);
    }

    /** One execution. */
    public static void fuzzerTestOneInput(byte[] data) {
        Hang.check(data, ParserFuzz::execute);
    }

    private static void execute(byte[] data) {
        ParsedDocument document = MamlParser.parse(data);
        if (!Arrays.equals(data, document.bytes())) {
            throw new IllegalStateException("saving an untouched document changed it");
        }
        // by the whole input, not by a byte of it: the fuzzer would breed inputs for the slow path only
        int choice = Math.floorMod(Arrays.hashCode(data), SELDOM * PROFILES.length);
        Profile profile = PROFILES[choice % PROFILES.length];
        List<Diagnostic> found = MamlValidator.validate(document, profile);
        for (Diagnostic each : found) {
            if (each.offset() + each.length() > document.text().length()) {
                throw new IllegalStateException("a finding lies outside of the text: " + each);
            }
        }
        if (choice % SELDOM == 0) {
            formatTwice(document);
        } else if (choice % SELDOM == 1) {
            fix(document.text(), profile, found);
        }
    }

    private static void formatTwice(ParsedDocument document) {
        String once = TextEdit.apply(document.text(), Formatter.format(document));
        if (!Formatter.format(MamlParser.parse(once)).isEmpty()) {
            throw new IllegalStateException("formatting twice is not formatting once");
        }
    }

    private static void fix(String text, Profile profile, List<Diagnostic> before) {
        List<Diagnostic> after = MamlValidator.validate(MamlParser.parse(Fixer.fix(text, profile).text()), profile);
        if (MamlValidator.isValid(before) && !MamlValidator.isValid(after)) {
            throw new IllegalStateException("fixing made a valid document invalid");
        }
    }
}
