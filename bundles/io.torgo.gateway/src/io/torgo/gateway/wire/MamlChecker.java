package io.torgo.gateway.wire;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.MamlParser;
import io.torgo.maml.MamlValidator;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Profile;
import java.util.List;
import java.util.Map;

/** Validates documents with the language core. */
public final class MamlChecker implements DocumentChecker {

    @Override
    public Check check(String file, byte[] document, String profileId) {
        Profile profile = profileId.isEmpty()
                ? Profile.STRICT_2_0_0
                : Profile.byId(profileId).orElseThrow(() -> new IllegalArgumentException(profileId));
        ParsedDocument parsed = MamlParser.parse(document);
        List<Diagnostic> diagnostics = MamlValidator.validate(parsed, profile);
        boolean valid = MamlValidator.isValid(diagnostics);
        return new Check(valid, new Members().with("file", file).with("valid", valid)
                .with("dialect", parsed.dialect().id()).with("profile", profile.id())
                .with("diagnostics", diagnostics.stream().map(MamlChecker::diagnostic).toList()).done());
    }

    /** Whether there is such a profile; the empty id means the default. */
    public static boolean knows(String profileId) {
        return profileId.isEmpty() || Profile.byId(profileId).isPresent();
    }

    private static Map<String, Object> diagnostic(Diagnostic diagnostic) {
        return new Members().with("code", diagnostic.code()).with("severity", diagnostic.severity().id())
                .with("line", diagnostic.line()).with("column", diagnostic.column())
                .with("endLine", diagnostic.endLine()).with("endColumn", diagnostic.endColumn())
                .with("message", diagnostic.message()).with("cure", diagnostic.cure()).done();
    }
}
