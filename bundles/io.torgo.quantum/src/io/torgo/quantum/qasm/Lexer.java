package io.torgo.quantum.qasm;

import java.util.HashMap;
import java.util.Map;

/** Cuts a text into tokens, one at a time and one ahead of the parser, in linear time. */
final class Lexer {

    private static final Map<String, Token> WORDS = words();
    private static final String[] UNITS = {"dt", "ns", "us", "µs", "μs", "ms", "s"};

    private final Scanner text;
    private final Map<String, String> names = new HashMap<>();
    private Token token = Token.SEMICOLON;
    private String value = "";
    private Position at = new Position(1, 1);
    private int end;
    private boolean version2;
    private boolean calibration;

    Lexer(String source) {
        text = new Scanner(source);
    }

    /** How long the first token of a text is, read as far as it can be. */
    static int length(String source) {
        Lexer lexer = new Lexer(source);
        try {
            lexer.next();
        } catch (FaultException e) {
            // what is no token ends where reading it ended
        }
        return lexer.text.offset();
    }

    Token token() {
        return token;
    }

    /** What is written, of names, literals, raw texts and compound assignments. */
    String value() {
        return value;
    }

    Position at() {
        return at;
    }

    /** Offset behind the token. */
    int end() {
        return end;
    }

    void useVersion2() {
        version2 = true;
    }

    /** Moves on. The token before decides how the next one is read: a version, a quoted text, a line, a raw body. */
    void next() {
        Token before = token;
        token = Token.DOT;
        switch (before) {
            case PRAGMA, ANNOTATION -> readLine();
            case OPENQASM -> readVersion();
            default -> readToken(before);
        }
        end = text.offset();
    }

    private void readLine() {
        text.skipBlanks();
        begin();
        value = text.restOfLine();
        token = Token.REST_OF_LINE;
    }

    private void readVersion() {
        text.skipSpaceAndComments();
        begin();
        int start = text.offset();
        text.takeWhile(Character::isDigit);
        if (text.offset() > start && text.peek() == '.' && Character.isDigit(text.peek(1))) {
            text.take(1);
            text.takeWhile(Character::isDigit);
        }
        if (text.offset() == start) {
            token = Token.NAME;
            readToken(Token.SEMICOLON);
            return;
        }
        value = text.since(start);
        token = Token.VERSION_NUMBER;
    }

    private void readToken(Token before) {
        if (calibration && before == Token.LBRACE) {
            readRaw();
            return;
        }
        text.skipSpaceAndComments();
        begin();
        int c = text.peek();
        if (c < 0) {
            token = Token.END_OF_TEXT;
        } else if (before == Token.INCLUDE || before == Token.DEFCALGRAMMAR) {
            readQuoted(c);
        } else if (isNameStart(c)) {
            readName();
        } else if (isDigit(c) || c == '.' && isDigit(text.peek(1))) {
            readNumber();
        } else {
            readSymbol((char) c, before);
        }
    }

    private void begin() {
        at = text.position();
        value = "";
    }

    /** The body of a calibration up to its closing brace, which is the next token. */
    private void readRaw() {
        calibration = false;
        begin();
        int start = text.offset();
        int depth = 0;
        while (text.peek() >= 0 && (depth > 0 || text.peek() != '}')) {
            depth += text.peek() == '{' ? 1 : text.peek() == '}' ? -1 : 0;
            text.takeAny();
        }
        value = text.since(start);
        token = Token.RAW;
    }

    private void readQuoted(int quote) {
        int start = text.offset();
        if (quote != '"' && quote != '\'') {
            readToken(Token.SEMICOLON);
            return;
        }
        text.take(1);
        text.takeWhile(c -> c != quote && c != '\n' && c != '\r' && c != '\t');
        if (text.peek() != quote) {
            throw new FaultException("QASM-UNCLOSED", at, "The quoted text is not closed.",
                    "Close it on the same line.");
        }
        value = text.since(start + 1);
        text.take(1);
        token = Token.STRING;
    }

    private void readName() {
        int start = text.offset();
        text.takeWhile(Lexer::isNamePart);
        String name = text.since(start);
        value = names.computeIfAbsent(name, same -> same);
        Token word = WORDS.get(name);
        boolean known = word != null && (version2 ? word.isWordOfVersion2() : word != Token.OPAQUE);
        token = known ? word : Token.NAME;
        calibration |= token == Token.CAL || token == Token.DEFCAL;
    }

    private void readNumber() {
        int start = text.offset();
        token = Token.INTEGER;
        int base = text.peek() == '0' ? Character.toLowerCase(text.peek(1)) : 0;
        int radix = base == 'b' ? 2 : base == 'o' && text.peek(1) == 'o' ? 8 : base == 'x' ? 16 : 10;
        if (radix != 10 && Character.digit(text.peek(2), radix) >= 0) {
            text.take(2);
            takeDigits(radix);
        } else {
            takeDigits(10);
            takeFraction();
            takeExponent();
        }
        value = text.since(start);
        if (radix == 10 && !version2) {
            takeUnit(start);
        }
        int c = text.peek();
        if (isNamePart(c) || c == '.' && isDigit(text.peek(1))) {
            text.takeWhile(Lexer::isNamePart);
            throw new FaultException("QASM-CHARACTER", at, "The number " + text.since(start) + " is not readable.",
                    "Separate the number from what follows; underscores stand between digits only.");
        }
    }

    private void takeDigits(int radix) {
        while (Character.digit(text.peek(), radix) >= 0 && text.peek() < 128
                || text.peek() == '_' && Character.digit(text.peek(1), radix) >= 0 && text.peek(1) < 128) {
            text.take(1);
        }
    }

    private void takeFraction() {
        if (text.peek() == '.') {
            token = Token.REAL;
            text.take(1);
            if (isDigit(text.peek())) {
                takeDigits(10);
            }
        }
    }

    private void takeExponent() {
        int sign = text.peek(1) == '+' || text.peek(1) == '-' ? 1 : 0;
        if ((text.peek() == 'e' || text.peek() == 'E') && isDigit(text.peek(1 + sign))) {
            token = Token.REAL;
            text.take(1 + sign);
            takeDigits(10);
        }
    }

    /** A unit of time or {@code im} behind the number, blanks between allowed. */
    private void takeUnit(int start) {
        int blanks = 0;
        while (text.peek(blanks) == ' ' || text.peek(blanks) == '\t') {
            blanks++;
        }
        if (unitAt(blanks, "im")) {
            token = Token.IMAGINARY;
            value = text.since(start) + "im";
            text.take(blanks + 2);
            return;
        }
        for (String unit : UNITS) {
            if (unitAt(blanks, unit)) {
                token = Token.TIME;
                value = text.since(start) + unit;
                text.take(blanks + unit.length());
                return;
            }
        }
    }

    private boolean unitAt(int ahead, String unit) {
        for (int i = 0; i < unit.length(); i++) {
            if (text.peek(ahead + i) != unit.charAt(i)) {
                return false;
            }
        }
        return !isNamePart(text.peek(ahead + unit.length()));
    }

    private void readSymbol(char c, Token before) {
        switch (c) {
            case '"' -> readBits();
            case '$' -> readHardwareQubit();
            case '@' -> readAt(before);
            case '#' -> readDirective();
            default -> readOperator(c);
        }
    }

    private void readBits() {
        int start = text.offset();
        text.take(1);
        text.takeWhile(c -> c == '0' || c == '1' || c == '_');
        String bits = text.since(start + 1);
        boolean fine = !bits.isEmpty() && !bits.startsWith("_") && !bits.endsWith("_") && !bits.contains("__");
        if (!fine || text.peek() != '"') {
            text.takeWhile(c -> c != '"' && c != '\n');
            text.take(text.peek() == '"' ? 1 : 0);
            throw new FaultException("QASM-CHARACTER", at, "A quoted text here must be made of the bits 0 and 1.",
                    "Write a bit string such as \"0110\".");
        }
        text.take(1);
        value = bits;
        token = Token.BITS;
    }

    private void readHardwareQubit() {
        int start = text.offset();
        text.take(1);
        text.takeWhile(Lexer::isDigit);
        value = text.since(start);
        if (value.length() == 1) {
            throw new FaultException("QASM-CHARACTER", at, "A dollar sign must be followed by a number.",
                    "Write a hardware qubit such as $0.");
        }
        token = Token.HARDWARE;
    }

    /** A name right behind the sign makes an annotation, but not after a modifier of a gate. */
    private void readAt(Token before) {
        boolean modifier = before == Token.INV || before == Token.CTRL || before == Token.NEGCTRL;
        int start = text.offset();
        text.take(1);
        token = Token.AT;
        if (!modifier && isNameStart(text.peek())) {
            text.takeWhile(Lexer::isNamePart);
            while (text.peek() == '.' && isNameStart(text.peek(1))) {
                text.take(1);
                text.takeWhile(Lexer::isNamePart);
            }
            value = text.since(start);
            token = Token.ANNOTATION;
        }
    }

    private void readDirective() {
        int start = text.offset();
        text.take(1);
        text.takeWhile(Lexer::isNamePart);
        switch (text.since(start)) {
            case "#pragma" -> token = Token.PRAGMA;
            case "#dim" -> token = Token.DIM;
            default -> throw new FaultException("QASM-CHARACTER", at, "The sign # begins nothing known here.",
                    "Write #pragma or #dim, and comments with //.");
        }
    }

    private void readOperator(char c) {
        int length = Symbols.longest(c, text.peek(1), text.peek(2));
        if (length == 0) {
            int strange = text.takeAny();
            throw new FaultException("QASM-CHARACTER", at,
                    "The character " + shown(strange) + " has no place in OpenQASM.", "Remove it.");
        }
        int start = text.offset();
        text.take(length);
        value = text.since(start);
        token = Symbols.token(value);
        calibration &= token != Token.SEMICOLON;
    }

    private static String shown(int c) {
        return c < 32 || Character.isISOControl(c) || !Character.isDefined(c)
                ? String.format("U+%04X", c)
                : Character.toString(c);
    }

    static boolean isNameStart(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_'
                || c > 127 && (Character.isLetter(c) || Character.getType(c) == Character.LETTER_NUMBER);
    }

    static boolean isNamePart(int c) {
        return isNameStart(c) || isDigit(c);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static Map<String, Token> words() {
        Map<String, Token> words = new HashMap<>();
        for (Token token : Token.values()) {
            if (token.isWord()) {
                words.put(token.spelling(), token);
            }
        }
        return words;
    }
}
