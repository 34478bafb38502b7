package io.torgo.gateway.wire;

import io.torgo.maml.MamlParser;
import io.torgo.maml.MamlValidator;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Profile;
import io.torgo.maml.report.FileReport;
import io.torgo.maml.report.JsonReport;
import java.util.Optional;

/**
 * Validates documents with the language core. A document sent over the network belongs to no project, so no settings
 * file has a say.
 */
public final class MamlChecker implements DocumentChecker {

    @Override
    public Check check(String file, byte[] document, String profileId) {
        Profile profile = profileId.isEmpty()
                ? Profile.STRICT_2_0_0
                : Profile.byId(profileId).orElseThrow(() -> new IllegalArgumentException(profileId));
        ParsedDocument parsed = MamlParser.parse(document);
        FileReport report = new FileReport(file, parsed, profile, MamlValidator.validate(parsed, profile),
                Optional.empty());
        return new Check(report.isValid(), JsonReport.document(report));
    }

    /** Whether there is such a profile; the empty id means the default. */
    public static boolean knows(String profileId) {
        return profileId.isEmpty() || Profile.byId(profileId).isPresent();
    }
}
