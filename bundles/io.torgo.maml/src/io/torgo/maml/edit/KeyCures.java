package io.torgo.maml.edit;

import io.torgo.maml.model.Entry;
import io.torgo.maml.model.Scalar;
import io.torgo.maml.model.Sequence;
import io.torgo.maml.model.Value;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Cures for the values of single keys. */
final class KeyCures {

    private static final Pattern SHORT_VERSION = Pattern.compile("[vV]?([0-9]{1,6})(?:\\.([0-9]{1,6}))?");
    private static final List<String> DAY_FORMS = List.of("yyyy/M/d", "d.M.yyyy", "MMMM d, yyyy", "MMM d, yyyy",
            "d MMMM yyyy", "d MMM yyyy");

    private KeyCures() {
    }

    /** K02: a value of the wrong type. */
    static List<Fix> type(Case one) {
        Optional<Entry> entry = key(one);
        if (entry.isEmpty()) {
            return List.of();
        }
        return switch (entry.get().getKey()) {
            case "created_at" -> time(one, entry.get());
            case "maml_version" -> version(one, entry.get());
            case "id" -> newId(one, entry.get());
            default -> string(one, entry.get());
        };
    }

    private static Optional<Entry> key(Case one) {
        List<Entry> path = Keys.path(one.model(), one.finding().offset());
        return path.isEmpty() ? Optional.empty() : Optional.of(path.getFirst());
    }

    private static List<Fix> string(Case one, Entry entry) {
        boolean type = entry.getKey().equals("type");
        String value = Words.quoted(type ? Defaults.type(one.model()) : Defaults.origin(one.model()));
        if (isEmpty(entry)) {
            return fill(one, entry, value);
        }
        if (entry.getValue() instanceof Scalar scalar) {
            String word = entry.getKey().equals("origin") ? Words.uri(scalar.getText()) : scalar.getText();
            return one.safe("Put the value in quotes", replace(scalar, Words.quoted(word)));
        }
        return only(one, entry).orElseGet(() -> aside(one, entry, value));
    }

    /** A list of one word is that word. */
    static Optional<List<Fix>> only(Case one, Entry entry) {
        return entry.getValue() instanceof Sequence list && list.getItems().size() == 1
                ? Keys.text(list.getItems().getFirst()).map(Words::quoted).map(word -> one.safe("Write " + word
                        + " without brackets", ownEnd(one, entry, word)))
                : Optional.empty();
    }

    /** Another value in place of a list or mapping, which stays as a comment. */
    static List<Fix> aside(Case one, Entry entry, String value) {
        Value written = entry.getValue();
        String was = Words.oneLine(one.text().substring(written.getOffset(), Keys.end(written)));
        return one.safe("Write " + value + " and keep what was there as a comment", ownEnd(one, entry, value
                + "  # was: " + was));
    }

    /** Everything behind a key's colon replaced, up to its value's last character that is no blank. */
    static TextEdit ownEnd(Case one, Entry entry, String value) {
        int colon = one.text().indexOf(':', entry.getKeyOffset() + entry.getKeyLength()) + 1;
        int end = Keys.end(entry.getValue());
        while (end > colon && Character.isWhitespace(one.text().charAt(end - 1))) {
            end--;
        }
        return new TextEdit(colon, Math.max(0, end - colon), " " + value);
    }

    private static List<Fix> version(Case one, Entry entry) {
        if (isEmpty(entry)) {
            return fill(one, entry, "\"2.0.0\"");
        }
        if (!(entry.getValue() instanceof Scalar scalar)) {
            return aside(one, entry, "\"2.0.0\"");
        }
        return one.safe("Write the version as a string of three numbers", replace(scalar,
                Words.quoted(threeParts(scalar.getText().strip()))));
    }

    /** W02: a version of one or two numbers gets its zeros. */
    static List<Fix> semantic(Case one) {
        Optional<Scalar> scalar = scalar(one);
        String full = scalar.map(value -> threeParts(value.getText().strip())).orElse("");
        return scalar.isEmpty() || full.equals(scalar.get().getText())
                ? List.of()
                : one.safe("Write " + full, replace(scalar.get(), Words.quoted(full)));
    }

    private static String threeParts(String version) {
        var matcher = SHORT_VERSION.matcher(version);
        if (!matcher.matches()) {
            return version;
        }
        return Integer.parseInt(matcher.group(1)) + "."
                + (matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2))) + ".0";
    }

    /** K03, K04: a new identity; the old one stays as a comment. */
    static List<Fix> identity(Case one) {
        return key(one).map(entry -> newId(one, entry)).orElse(List.of());
    }

    private static List<Fix> newId(Case one, Entry entry) {
        String id = Words.quoted(one.stamps().newId());
        if (isEmpty(entry)) {
            return fill(one, entry, id);
        }
        if (!(entry.getValue() instanceof Scalar scalar)) {
            return aside(one, entry, id);
        }
        String bare = Words.bare(scalar.getText());
        return !bare.equals(scalar.getText().strip()) && Words.isUri(bare)
                ? one.safe("Write straight quotation marks", replace(scalar, Words.quoted(bare)))
                : one.safe("Replace by a new UUID and keep the old id as a comment", replace(scalar, id),
                        one.comment(Keys.end(scalar), "was: " + scalar.getText()));
    }

    /** K05: what a template left open. */
    static List<Fix> placeholder(Case one) {
        List<Entry> path = Keys.path(one.model(), one.finding().offset());
        Optional<Scalar> scalar = scalar(one);
        if (path.isEmpty()) {
            return List.of();
        }
        return switch (path.getFirst().getKey()) {
            case "id" -> newId(one, path.getFirst());
            case "origin" -> scalar.map(given -> origin(one, given)).orElseGet(() -> string(one, path.getFirst()));
            case "permissions" -> scalar.map(given -> right(one, path, given)).orElse(List.of());
            default -> List.of();
        };
    }

    private static List<Fix> right(Case one, List<Entry> path, Scalar scalar) {
        String own = Words.quoted(Defaults.origin(one.model()));
        boolean listed = path.getLast().getValue() instanceof Sequence;
        return one.safe("Grant only the document's own origin", replace(scalar, listed ? own : "[" + own + "]"),
                one.comment(Keys.end(scalar), "was: " + scalar.getText()));
    }

    private static List<Fix> origin(Case one, Scalar scalar) {
        return one.safe("Name the local user as origin", replace(scalar,
                Words.quoted(Defaults.origin(one.model()))), one.comment(Keys.end(scalar), "was: " + scalar.getText()));
    }

    /** K06: an origin that is a bare name. */
    static List<Fix> originUri(Case one) {
        return scalar(one).map(scalar -> {
            String uri = Words.uri(scalar.getText());
            return uri.endsWith(scalar.getText())
                    ? one.safe("Write " + uri, replace(scalar, Words.quoted(uri)))
                    : one.safe("Write " + uri, replace(scalar, Words.quoted(uri)),
                            one.comment(Keys.end(scalar), "was: " + scalar.getText()));
        }).orElse(List.of());
    }

    /** W25: a bare UUID. */
    static List<Fix> urn(Case one) {
        return scalar(one).map(scalar -> one.safe("Write urn:uuid: before it", replace(scalar,
                Words.quoted("urn:uuid:" + scalar.getText().strip())))).orElse(List.of());
    }

    /** W03: a flag in words. */
    static List<Fix> flag(Case one) {
        Optional<Scalar> scalar = scalar(one);
        String word = scalar.map(value -> value.getText().strip().toLowerCase(Locale.ROOT)).orElse("");
        boolean yes = List.of("true", "yes", "on", "1", "enabled").contains(word);
        boolean no = List.of("false", "no", "off", "0", "disabled").contains(word);
        return yes || no ? one.safe("Write " + yes, replace(scalar.get(), String.valueOf(yes))) : List.of();
    }

    private static List<Fix> time(Case one, Entry entry) {
        String known = Defaults.createdAt(one.model(), one.stamps());
        if (isEmpty(entry)) {
            return fill(one, entry, known);
        }
        if (!(entry.getValue() instanceof Scalar scalar)) {
            return aside(one, entry, known);
        }
        Optional<String> meant = day(scalar.getText().strip());
        return one.safe("Write the time as " + meant.orElse(known), replace(scalar, meant.orElse(known)),
                one.comment(Keys.end(scalar), "was: " + scalar.getText()));
    }

    private static Optional<String> day(String text) {
        for (String form : DAY_FORMS) {
            try {
                return Optional.of(LocalDate.parse(text, DateTimeFormatter.ofPattern(form, Locale.ENGLISH)).toString());
            } catch (DateTimeException other) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static boolean isEmpty(Entry entry) {
        return entry.getValue() == null || entry.getValue() instanceof Scalar scalar && scalar.getText().isBlank()
                || entry.getValue() instanceof Scalar known && "null".equals(known.getTag());
    }

    private static List<Fix> fill(Case one, Entry entry, String value) {
        if (entry.getValue() != null && entry.getValue().getLength() > 0) {
            return one.safe("Write " + value, replace(entry.getValue(), value));
        }
        int key = entry.getKeyOffset() + entry.getKeyLength();
        int colon = one.text().indexOf(':', key);
        return colon < 0 || colon > one.lines().end(one.lines().line(key))
                ? List.of()
                : one.safe("Write " + value, new TextEdit(colon + 1, 0, " " + value));
    }

    /** The scalar that the finding covers. */
    static Optional<Scalar> scalar(Case one) {
        List<Entry> path = Keys.path(one.model(), one.finding().offset());
        return path.isEmpty() ? Optional.empty() : scalar(path.getLast().getValue(), one.finding().offset());
    }

    private static Optional<Scalar> scalar(Value value, int offset) {
        return switch (value) {
            case Scalar scalar when scalar.getLength() > 0 -> Optional.of(scalar);
            case Sequence sequence -> sequence.getItems().stream().filter(Scalar.class::isInstance)
                    .filter(item -> Keys.covers(item, offset)).map(Scalar.class::cast).findFirst();
            case null, default -> Optional.empty();
        };
    }

    static TextEdit replace(Value value, String text) {
        return new TextEdit(value.getOffset(), value.getLength(), text);
    }
}
