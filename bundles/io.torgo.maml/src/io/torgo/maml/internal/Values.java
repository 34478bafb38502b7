package io.torgo.maml.internal;

import io.torgo.maml.model.Entry;
import io.torgo.maml.model.Mapping;
import io.torgo.maml.model.Region;
import io.torgo.maml.model.Scalar;
import io.torgo.maml.model.Sequence;
import io.torgo.maml.model.Value;

/** Questions that the rules ask about values. */
final class Values {

    private Values() {
    }

    static boolean isString(Value value) {
        return value instanceof Scalar scalar && ScalarTags.STRING.equals(scalar.getTag());
    }

    static boolean isNull(Value value) {
        return value == null || value instanceof Scalar scalar && ScalarTags.NULL.equals(scalar.getTag());
    }

    static String text(Value value) {
        return value instanceof Scalar scalar ? scalar.getText() : "";
    }

    /** The value's place, or the entry's where the value is empty. */
    static Region place(Entry entry) {
        return entry.getValue() == null || entry.getValue().getLength() == 0 ? entry : entry.getValue();
    }

    private static String kind(String tag) {
        return switch (tag) {
            case "int", "float" -> "the number";
            case "bool" -> "the truth value";
            case ScalarTags.TIMESTAMP -> "the time";
            default -> "the text";
        };
    }

    /** What a value is, for a message. */
    static String describe(Value value) {
        return switch (value) {
            case Sequence sequence -> "a list";
            case Mapping mapping -> "a mapping";
            case Scalar scalar when isNull(scalar) || scalar.getText().isBlank() -> "empty";
            case Scalar scalar -> kind(scalar.getTag()) + " " + Problems.quote(scalar.getText());
            case null, default -> "empty";
        };
    }
}
