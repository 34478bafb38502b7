package io.torgo.quantum.qasm;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Symbols of one to three characters. */
final class Symbols {

    private static final Set<String> COMPOUND = Set.of("+=", "-=", "*=", "/=", "&=", "|=", "^=", "<<=", ">>=", "%=",
            "**=");
    private static final Map<String, Token> TOKENS = tokens();

    private Symbols() {
    }

    /** The length of the longest symbol that these characters begin; 0 for none. */
    static int longest(char first, int second, int third) {
        if (second < 0 || second > 127) {
            return TOKENS.containsKey(String.valueOf(first)) ? 1 : 0;
        }
        if (isOperator(second)) {
            String two = new String(new char[]{first, (char) second});
            if (third == '=' && COMPOUND.contains(two + '=')) {
                return 3;
            }
            if (TOKENS.containsKey(two)) {
                return 2;
            }
        }
        return TOKENS.containsKey(String.valueOf(first)) ? 1 : 0;
    }

    static Token token(String symbol) {
        return TOKENS.get(symbol);
    }

    private static boolean isOperator(int c) {
        return "=>+*|&<".indexOf(c) >= 0;
    }

    private static Map<String, Token> tokens() {
        Map<String, Token> tokens = new HashMap<>();
        for (Token token : Token.values()) {
            if (!token.isWord() && !Lexer.isNameStart(token.spelling().charAt(0))) {
                tokens.put(token.spelling(), token);
            }
        }
        COMPOUND.forEach(symbol -> tokens.put(symbol, Token.COMPOUND));
        return Map.copyOf(tokens);
    }
}
