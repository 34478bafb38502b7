package io.torgo.quantum.qasm;

import java.util.Locale;

/** Kinds of tokens. Words and symbols of one spelling carry it. */
enum Token {
    END_OF_TEXT("the end of the text"), NAME("a name"), INTEGER("a number"), REAL("a number"), IMAGINARY(
            "a number"), TIME("a duration"), BITS("a bit string"), STRING("a quoted text"), HARDWARE(
                    "a hardware qubit"), VERSION_NUMBER("a version number"), ANNOTATION(
                            "an annotation"), REST_OF_LINE("the rest of the line"), RAW("a calibration body"),

    OPENQASM, INCLUDE, DEFCALGRAMMAR, DEF, CAL, DEFCAL, GATE, EXTERN, BOX, LET,

    BREAK, CONTINUE, IF, ELSE, END, RETURN, FOR, WHILE, IN, SWITCH, CASE, DEFAULT,

    NOP, PRAGMA, INPUT, OUTPUT, CONST, READONLY, MUTABLE,

    QREG, QUBIT, CREG, BOOL, BIT, INT, UINT, FLOAT, ANGLE, COMPLEX, ARRAY, VOID, DURATION, STRETCH,

    GPHASE, INV, POW, CTRL, NEGCTRL, DURATIONOF, DELAY, RESET, MEASURE, BARRIER, TRUE, FALSE, OPAQUE,

    DIM("#dim"), LBRACKET("["), RBRACKET("]"), LBRACE("{"), RBRACE("}"), LPAREN("("), RPAREN(")"), COLON(
            ":"), SEMICOLON(";"), DOT("."), COMMA(","), EQUALS("="), ARROW("->"), PLUS("+", 10), DOUBLE_PLUS(
                    "++"), MINUS("-", 10), ASTERISK("*", 11), POWER("**", 13), SLASH("/", 11), PERCENT("%", 11), PIPE(
                            "|", 4), DOUBLE_PIPE("||", 1), AMPERSAND("&", 6), DOUBLE_AMPERSAND("&&", 2), CARET("^",
                                    5), AT("@"), TILDE("~"), EXCLAMATION("!"), EQUAL("==", 7), UNEQUAL("!=", 7), LESS(
                                            "<",
                                            8), GREATER(">", 8), AT_MOST("<=", 8), AT_LEAST(">=", 8), SHIFT_LEFT("<<",
                                                    9), SHIFT_RIGHT(">>", 9), COMPOUND("an assignment such as +=");

    /** Of unary operators: between multiplication and power. */
    static final int UNARY_STRENGTH = 12;

    static final int POWER_STRENGTH = 13;

    private final String spelling;
    private final int strength;

    Token() {
        spelling = name().toLowerCase(Locale.ROOT).replace("openqasm", "OPENQASM");
        strength = 0;
    }

    Token(String spelling) {
        this(spelling, 0);
    }

    Token(String spelling, int strength) {
        this.spelling = spelling;
        this.strength = strength;
    }

    String spelling() {
        return spelling;
    }

    /** How tightly it binds as an operator between two operands; 0 where it is none. */
    int strength() {
        return strength;
    }

    boolean isWord() {
        return ordinal() >= OPENQASM.ordinal() && ordinal() <= OPAQUE.ordinal();
    }

    /** Of version 2, which leaves the other words to the programs. */
    boolean isWordOfVersion2() {
        return switch (this) {
            case OPENQASM, INCLUDE, GATE, OPAQUE, QREG, CREG, BARRIER, MEASURE, RESET, IF -> true;
            default -> false;
        };
    }

    boolean startsType() {
        return switch (this) {
            case BIT, INT, UINT, FLOAT, ANGLE, BOOL, DURATION, STRETCH, COMPLEX, ARRAY -> true;
            default -> false;
        };
    }
}
