package io.torgo.maml.edit;

import io.torgo.maml.model.Scalar;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Cures for values that other readers of YAML take for something else, and for rights that go to everybody. */
final class ValueCures {

    private ValueCures() {
    }

    /** W04, W14: in quotes the value is for every reader what it is for ours. */
    static List<Fix> quote(Case one) {
        return KeyCures.scalar(one).filter(Scalar::isPlain).map(scalar -> one.safe("Put the value in quotes",
                KeyCures.replace(scalar, Words.quoted(scalar.getText())))).orElse(List.of());
    }

    /** W13: the same instant in UTC, where the time names its offset. */
    static List<Fix> utc(Case one) {
        Optional<Scalar> scalar = KeyCures.scalar(one);
        return scalar.flatMap(value -> instant(value.getText())).map(time -> one.safe("Write " + time,
                KeyCures.replace(scalar.get(), time))).orElse(List.of());
    }

    private static Optional<String> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.strip().toUpperCase(Locale.ROOT),
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant().toString());
        } catch (DateTimeException noOffset) {
            return Optional.empty();
        }
    }

    /** U04: no-break spaces. */
    static List<Fix> blanks(Case one) {
        return one.doubtful("Write ordinary blanks", new TextEdit(one.finding().offset(), one.finding().length(),
                " ".repeat(one.finding().length())));
    }

    /** W06: an identity that a guide gives away. */
    static List<Fix> ownId(Case one) {
        return KeyCures.scalar(one).map(scalar -> one.doubtful("Replace by a new UUID", KeyCures.replace(scalar,
                Words.quoted(one.stamps().newId())))).orElse(List.of());
    }

    /** W09: a method that nobody knows. */
    static List<Fix> method(Case one) {
        return KeyCures.scalar(one).map(scalar -> one.doubtful("Write ortac-runtime", KeyCures.replace(scalar,
                "\"ortac-runtime\""))).orElse(List.of());
    }

    /** R01, R02: a right that everybody has; who is to have it a person must say. */
    static List<Fix> everybody(Case one) {
        String own = Defaults.origin(one.model());
        return KeyCures.scalar(one).map(scalar -> one.doubtful("Grant it to " + own + " only", KeyCures.replace(scalar,
                Words.quoted(own)))).orElse(List.of());
    }

    /** P01: the only version that CHIMERA takes. */
    static List<Fix> chimeraVersion(Case one) {
        return KeyCures.scalar(one).map(scalar -> one.doubtful("Write version 2.0.0", KeyCures.replace(scalar,
                "\"2.0.0\""))).orElse(List.of());
    }

    /** P05: the label of the SDK. */
    static List<Fix> sdkLabel(Case one) {
        return KeyCures.scalar(one).map(scalar -> one.doubtful("Write maml_v1", KeyCures.replace(scalar,
                "\"maml_v1\""))).orElse(List.of());
    }

    /** D03: a suppression without effect, where its comment has a line of its own. */
    static List<Fix> suppression(Case one) {
        int line = one.lines().line(one.finding().offset());
        String text = one.lines().text(line).strip();
        boolean alone = text.startsWith("# maml-disable")
                || text.startsWith("<!-- maml-disable") && text.indexOf("-->") == text.length() - 3;
        return alone ? one.safe("Delete the suppression", one.deleteLine(line)) : List.of();
    }
}
