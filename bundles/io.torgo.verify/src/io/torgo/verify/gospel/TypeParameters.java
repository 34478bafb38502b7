package io.torgo.verify.gospel;

import io.torgo.verify.gospel.Token.Kind;
import java.util.List;

/** Reads the parameters of a type that is declared. */
final class TypeParameters {

    private final Cursor in;

    TypeParameters(Cursor in) {
        this.in = in;
    }

    /**
     * None, {@code 'a} or {@code ('a, 'b)}.
     *
     * @param ocaml whether variances and {@code _} may be written
     */
    List<Name> read(boolean ocaml) {
        if (in.accept("(")) {
            List<Name> names = in.list(",", () -> one(ocaml));
            in.expect(")", "after the parameters of the type");
            return names;
        }
        return in.sees(Kind.LOWER) || in.sees(Kind.UPPER) ? List.of() : List.of(one(ocaml));
    }

    private Name one(boolean ocaml) {
        while (ocaml && (in.sees(Kind.INFIX_2) || in.sees(Kind.PREFIX))) {
            in.next();
        }
        if (ocaml && in.sees("_")) {
            return in.name(in.next());
        }
        return in.name(Kind.QUOTED, "the name of the type");
    }
}
