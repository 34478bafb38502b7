package io.torgo.verify.gospel;

import io.torgo.verify.gospel.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads the fields of a record type. */
final class FieldParser {

    private final Cursor in;
    private final TypeParser types;

    FieldParser(Cursor in, TypeParser types) {
        this.in = in;
        this.types = types;
    }

    List<TypeDeclaration.Field> fields() {
        in.expect("{", "before the fields");
        List<TypeDeclaration.Field> fields = new ArrayList<>();
        do {
            fields.add(field());
        } while (in.accept(";") && !in.sees("}"));
        in.expect("}", "after the fields");
        return List.copyOf(fields);
    }

    private TypeDeclaration.Field field() {
        boolean mutable = in.accept("mutable");
        Name name = in.name(Kind.LOWER, "the name of a field");
        in.expect(":", "before the type of the field");
        return new TypeDeclaration.Field(name, mutable, types.scheme());
    }
}
