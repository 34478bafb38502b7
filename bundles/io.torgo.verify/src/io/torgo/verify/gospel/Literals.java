package io.torgo.verify.gospel;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads literals. */
final class Literals {

    static final Set<String> TRUTHS = Set.of("true", "false", "True", "False");
    /** Enough for every number that a person writes; reading one takes time that grows with its square. */
    private static final int MAX_DIGITS = 2_000;

    private Literals() {
    }

    static Optional<Term> read(Cursor in) {
        Span at = in.here();
        Token token = in.peek();
        Term term = switch (token.kind()) {
            case INTEGER -> integer(in, token.text(), at);
            case FLOAT -> new Term.FloatLiteral(Double.parseDouble(token.text().replace("_", "")), at);
            case STRING -> new Term.StringLiteral(token.text(), at);
            case CHAR -> new Term.CharLiteral(token.text().charAt(0), at);
            case KEYWORD -> truth(token.text(), at);
            default -> null;
        };
        if (term != null) {
            in.next();
        }
        return Optional.ofNullable(term);
    }

    private static Term truth(String text, Span at) {
        return switch (text) {
            case "true", "false" -> new Term.Truth(text.equals("true"), false, at);
            case "True", "False" -> new Term.Truth(text.equals("True"), true, at);
            default -> null;
        };
    }

    private static Term integer(Cursor in, String text, Span at) {
        if (text.length() > MAX_DIGITS) {
            throw in.failure(at, "A number of more than " + MAX_DIGITS + " digits.", "Write it as a power.");
        }
        String digits = text.replace("_", "").toLowerCase(Locale.ROOT);
        boolean machine = "iln".indexOf(digits.charAt(digits.length() - 1)) >= 0;
        String plain = machine ? digits.substring(0, digits.length() - 1) : digits;
        int radix = plain.startsWith("0x") ? 16 : plain.startsWith("0o") ? 8 : plain.startsWith("0b") ? 2 : 10;
        return new Term.IntegerLiteral(new BigInteger(radix == 10 ? plain : plain.substring(2), radix), machine, at);
    }
}
