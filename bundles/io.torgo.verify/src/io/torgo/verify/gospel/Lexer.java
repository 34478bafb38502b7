package io.torgo.verify.gospel;

import io.torgo.verify.gospel.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts an interface into tokens: those of OCaml outside, those of Gospel inside <code>(*@ … *)</code>. Linear; what
 * is no token of either becomes a {@link Kind#BAD} one whose text says why.
 */
final class Lexer {

    static final Set<String> SPEC_WORDS = Set.of("and", "axiom", "checks", "consumes", "diverges", "else", "exists",
            "ensures", "false", "forall", "fun", "function", "if", "in", "invariant", "let", "model", "modifies",
            "mutable", "not", "old", "open", "predicate", "preserves", "produces", "pure", "raises", "rec",
            "requires", "then", "true", "type", "variant", "with", "True", "False", "match", "as", "when", "coercion",
            "equivalent", "ephemeral", "val");
    static final Set<String> OCAML_WORDS = Set.of("val", "type", "exception", "module", "sig", "end", "open",
            "include", "external", "class", "and", "of", "mutable", "private", "with", "functor", "constraint",
            "nonrec", "method", "object", "virtual", "inherit", "as", "true", "false");
    private static final String OPERATOR = "=<>~+-*/\\%!$&?@^.:|#";
    private static final Set<String> SYMBOLS = Set.of(".", ":", "::", "->", "<->", "&&", "||", "/\\", "\\/", "..",
            "|", "=", "<>", "*", ":=", "<-");

    private static final Pattern REAL = Pattern.compile("[0-9][0-9_]*([.][0-9_]*)?([eE][+-]?[0-9][0-9_]*)?");
    private static final Pattern WHOLE = Pattern.compile("([0-9][0-9_]*|0[xX][0-9a-fA-F][0-9a-fA-F_]*"
            + "|0[oO][0-7][0-7_]*|0[bB][01][01_]*)[iIlLn]?");
    private static final Pattern EXPONENT = Pattern.compile("[0-9_]+[eE].*");
    private static final Pattern PREFIX = Pattern.compile("[!?][!$&?@^.:|#]*");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean inSpec;
    private String doc;
    private int docStart;
    private int docEnd;

    Lexer(String text) {
        this.text = text;
    }

    List<Token> tokens() {
        while (at < text.length()) {
            step(text.charAt(at));
        }
        if (inSpec) {
            add(Kind.BAD, "a specification that is not closed", at, at);
            add(Kind.SPEC_END, "*)", at, at);
        }
        add(Kind.END, "", text.length(), text.length());
        return tokens;
    }

    private void step(char c) {
        if (Character.isWhitespace(c) || c == '\uFEFF') {
            at++;
        } else if (c == '(' && ahead("(*")) {
            comment();
        } else if (inSpec && ahead("*)")) {
            inSpec = false;
            take(Kind.SPEC_END, 2);
        } else if (letter(c)) {
            word();
        } else if (digit(c)) {
            number();
        } else {
            mark(c);
        }
    }

    private void mark(char c) {
        switch (c) {
            case '\'' -> quote();
            case '`' -> backquote();
            case '"' -> string();
            case '[' -> bracket();
            case '{' -> brace();
            case '(', ')', ']', '}', ',', ';' -> take(Kind.SYMBOL, 1);
            default -> operatorOrBad(c);
        }
    }

    private void comment() {
        int start = at;
        boolean spec = !inSpec && ahead("(*@");
        if (spec) {
            inSpec = true;
            take(Kind.SPEC_START, 3);
            return;
        }
        boolean documentation = ahead("(**") && !ahead("(***") && !ahead("(**)");
        int end = endOfComment(start);
        if (end < 0) {
            add(Kind.BAD, "a comment that is not closed", start, text.length());
            at = text.length();
            return;
        }
        if (documentation) {
            doc = text.substring(start + 3, end - 2);
            docStart = start;
            docEnd = end;
        }
        at = end;
    }

    private int endOfComment(int start) {
        int depth = 0;
        int i = start;
        while (i + 1 < text.length()) {
            if (text.startsWith("(*", i)) {
                depth++;
                i += 2;
            } else if (text.startsWith("*)", i)) {
                i += 2;
                if (--depth == 0) {
                    return i;
                }
            } else {
                i = afterQuoted(i);
            }
        }
        return -1;
    }

    /** After the string that starts there, since a comment's end inside one is none; after one character otherwise. */
    private int afterQuoted(int start) {
        char c = text.charAt(start);
        if (c == '\'' && start + 2 < text.length() && text.charAt(start + 2) == '\'') {
            return start + 3;
        }
        if (c == '"') {
            int end = start + 1;
            while (end < text.length() && text.charAt(end) != '"') {
                end += text.charAt(end) == '\\' ? 2 : 1;
            }
            return end + 1;
        }
        return c == '{' ? afterBraces(start) : start + 1;
    }

    private int afterBraces(int start) {
        int bar = start + 1;
        while (bar < text.length() && (Character.isLowerCase(text.charAt(bar)) || text.charAt(bar) == '_')) {
            bar++;
        }
        if (bar >= text.length() || text.charAt(bar) != '|') {
            return start + 1;
        }
        String close = "|" + text.substring(start + 1, bar) + "}";
        int end = text.indexOf(close, bar + 1);
        return end < 0 ? text.length() : end + close.length();
    }

    private void word() {
        int end = at;
        while (end < text.length()
                && (letter(text.charAt(end)) || digit(text.charAt(end)) || text.charAt(end) == '\'')) {
            end++;
        }
        String word = text.substring(at, end);
        boolean keyword = (inSpec ? SPEC_WORDS : OCAML_WORDS).contains(word);
        Kind kind = Character.isUpperCase(word.charAt(0)) ? Kind.UPPER : Kind.LOWER;
        if (word.equals("_")) {
            take(Kind.SYMBOL, 1);
        } else {
            take(keyword ? Kind.KEYWORD : kind, end - at);
        }
    }

    private void number() {
        int end = at;
        boolean hexadecimal = text.charAt(at) == '0' && at + 1 < text.length()
                && "xX".indexOf(text.charAt(at + 1)) >= 0;
        boolean decimal = true;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean fraction = c == '.' && decimal && !hexadecimal && !text.startsWith("..", end);
            boolean sign = (c == '+' || c == '-') && !hexadecimal && "eE".indexOf(text.charAt(end - 1)) >= 0;
            if (!(digit(c) || letter(c) || fraction || sign)) {
                break;
            }
            decimal &= !fraction;
            end++;
        }
        String number = text.substring(at, end);
        boolean real = !hexadecimal && (number.indexOf('.') >= 0 || EXPONENT.matcher(number).matches());
        if ((real ? REAL : WHOLE).matcher(number).matches()) {
            take(real ? Kind.FLOAT : Kind.INTEGER, end - at);
        } else {
            add(Kind.BAD, "the number " + number + ", which is none", at, end);
            at = end;
        }
    }

    private void quote() {
        int length = charLength();
        if (length > 0) {
            add(Kind.CHAR, Escapes.resolve(text.substring(at + 1, at + length - 1)), at, at + length);
            at += length;
        } else if (at + 1 < text.length() && letter(text.charAt(at + 1))) {
            int start = at++;
            int end = at;
            while (end < text.length() && (letter(text.charAt(end)) || digit(text.charAt(end)))) {
                end++;
            }
            add(Kind.QUOTED, text.substring(at, end), start, end);
            at = end;
        } else {
            bad();
        }
    }

    private int charLength() {
        if (at + 2 < text.length() && text.charAt(at + 1) != '\\' && text.charAt(at + 1) != '\''
                && text.charAt(at + 1) != '\n' && text.charAt(at + 2) == '\'') {
            return 3;
        }
        if (at + 3 < text.length() && text.charAt(at + 1) == '\\') {
            int end = text.indexOf('\'', at + 3);
            return end > 0 && end - at <= 6 ? end - at + 1 : 0;
        }
        return 0;
    }

    private void backquote() {
        int end = at + 1;
        while (end < text.length() && (letter(text.charAt(end)) || digit(text.charAt(end)))) {
            end++;
        }
        if (inSpec && end > at + 1 && end < text.length() && text.charAt(end) == '`') {
            add(Kind.BACKQUOTED, text.substring(at + 1, end), at, end + 1);
            at = end + 1;
        } else {
            bad();
        }
    }

    private void string() {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length()) {
            add(Kind.BAD, "a string that is not closed", at, text.length());
            at = text.length();
            return;
        }
        add(Kind.STRING, Escapes.resolve(text.substring(at + 1, end)), at, end + 1);
        at = end + 1;
    }

    private void bracket() {
        if (ahead("[@")) {
            int end = closing();
            if (inSpec) {
                add(Kind.ATTRIBUTE, text.substring(at, end), at, end);
            }
            at = end;
        } else {
            take(Kind.SYMBOL, inSpec && ahead("[]") ? 2 : 1);
        }
    }

    private int closing() {
        int depth = 0;
        for (int i = at; i < text.length(); i++) {
            if (text.charAt(i) == '[') {
                depth++;
            } else if (text.charAt(i) == ']' && --depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    private void brace() {
        int end = inSpec ? at + 1 : afterBraces(at);
        if (end > at + 1) {
            add(Kind.STRING, text.substring(at, end), at, end);
            at = end;
        } else {
            take(Kind.SYMBOL, inSpec && (ahead("{}") || ahead("{:")) ? 2 : 1);
        }
    }

    private void operatorOrBad(char c) {
        if (OPERATOR.indexOf(c) < 0) {
            bad();
            return;
        }
        int end = at;
        while (end < text.length() && OPERATOR.indexOf(text.charAt(end)) >= 0
                && !(inSpec && end > at && text.startsWith("*)", end))) {
            end++;
        }
        String operator = text.substring(at, end);
        if (inSpec && operator.equals(":") && end < text.length() && text.charAt(end) == '}') {
            take(Kind.SYMBOL, 2);
        } else if (SYMBOLS.contains(operator)) {
            take(Kind.SYMBOL, operator.length());
        } else {
            take(kindOf(operator), operator.length());
        }
    }

    private static Kind kindOf(String operator) {
        if (PREFIX.matcher(operator).matches()) {
            return Kind.PREFIX;
        }
        if (contains(operator, "=<>~")) {
            return Kind.INFIX_1;
        }
        if (contains(operator, "+-")) {
            return Kind.INFIX_2;
        }
        return contains(operator, "*/\\%") ? Kind.INFIX_3 : Kind.INFIX_4;
    }

    private static boolean contains(String operator, String characters) {
        return operator.chars().anyMatch(c -> characters.indexOf(c) >= 0);
    }

    private void bad() {
        int length = Character.charCount(text.codePointAt(at));
        add(Kind.BAD, "\u201c" + text.substring(at, at + length) + "\u201d, which starts nothing", at, at + length);
        at += length;
    }

    private boolean ahead(String wanted) {
        return text.startsWith(wanted, at);
    }

    private void take(Kind kind, int length) {
        add(kind, text.substring(at, at + length), at, at + length);
        at += length;
    }

    private void add(Kind kind, String value, int start, int end) {
        tokens.add(new Token(kind, value, start, end, doc, docStart, docEnd));
        doc = null;
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
