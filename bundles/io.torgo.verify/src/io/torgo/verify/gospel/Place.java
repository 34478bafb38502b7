package io.torgo.verify.gospel;

import io.torgo.verify.gospel.Token.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where in an interface an offset is.
 *
 * @param prefix the part before it of the word that it touches, may be empty
 * @param inSpec whether a specification is around it
 * @param inComment whether a comment or string is around it
 * @param first whether nothing of the specification is before it
 * @param startsClause whether a clause may start there
 * @param wantsType whether a type is expected there
 * @param afterTerm whether it follows the dot after a term
 * @param qualifier the modules before it, behind whose dot it is
 * @param bound what the specification around it names
 */
record Place(String prefix, boolean inSpec, boolean inComment, boolean first, boolean startsClause,
        boolean wantsType, boolean afterTerm, List<Name> qualifier, Set<String> bound) {

    private static final Set<String> BINDERS = Set.of("forall", "exists", "fun", "let");

    static Place of(String text, int offset) {
        int start = offset;
        while (start > 0 && wordPart(text.charAt(start - 1))) {
            start--;
        }
        List<Token> before = new Lexer(text.substring(0, start)).tokens();
        int open = specStart(before);
        boolean inSpec = open >= 0;
        boolean inComment = before.stream().anyMatch(token -> token.is(Kind.BAD)
                && token.text().endsWith("not closed") && !token.text().startsWith("a specification"));
        List<Token> own = before.stream().filter(token -> !token.is(Kind.END) && !token.is(Kind.SPEC_END)
                && !token.is(Kind.BAD)).toList();
        Token last = own.isEmpty() ? null : own.getLast();
        boolean dot = last != null && last.is(".");
        Lines lines = new Lines(text);
        List<Name> qualifier = dot ? qualifier(own, lines) : List.of();
        boolean afterTerm = dot && qualifier.isEmpty() && !afterBinder(own);
        boolean first = inSpec && last != null && last.is(Kind.SPEC_START);
        return new Place(text.substring(start, offset), inSpec, inComment, first,
                inSpec && (first || mayEnd(last)), last != null && last.is(":"), afterTerm, qualifier,
                inSpec ? bound(text, before.get(open).start(), start) : Set.of());
    }

    private static boolean wordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '\'';
    }

    /** The place among the tokens where the specification starts that is still open; -1 outside of one. */
    private static int specStart(List<Token> tokens) {
        int start = -1;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is(Kind.SPEC_START)) {
                start = i;
            } else if (token.is(Kind.SPEC_END) && token.end() > token.start()) {
                start = -1;
            }
        }
        return start;
    }

    private static boolean mayEnd(Token last) {
        return switch (last.kind()) {
            case LOWER, UPPER, INTEGER, FLOAT, STRING, CHAR -> true;
            case SYMBOL -> Set.of(")", "]", "}", "[]", "{}").contains(last.text());
            case KEYWORD -> Set.of("true", "false", "True", "False", "pure", "diverges").contains(last.text());
            default -> false;
        };
    }

    private static List<Name> qualifier(List<Token> tokens, Lines lines) {
        List<Name> parts = new ArrayList<>();
        int at = tokens.size() - 1;
        while (at > 0 && tokens.get(at).is(".") && tokens.get(at - 1).is(Kind.UPPER)) {
            Token module = tokens.get(at - 1);
            parts.addFirst(new Name(module.text(), lines.span(module.start(), module.end())));
            at -= 2;
        }
        return parts;
    }

    /** Whether the dot is the one behind the variables of a quantifier. */
    private static boolean afterBinder(List<Token> tokens) {
        for (int i = tokens.size() - 2; i >= 0; i--) {
            Token token = tokens.get(i);
            if (token.is("forall") || token.is("exists")) {
                return true;
            }
            boolean inBinder = token.is(Kind.LOWER) || token.is(Kind.QUOTED) || token.is(":") || token.is(",")
                    || token.is("(") || token.is(")") || token.is("->") || token.is("*") || token.is(Kind.UPPER)
                    || token.is(".");
            if (!inBinder) {
                return false;
            }
        }
        return false;
    }

    /**
     * The names of header, parameters, quantifiers, functions and lets in one specification.
     *
     * @param word where the word starts that is being written, which names nothing yet
     */
    private static Set<String> bound(String text, int start, int word) {
        Set<String> names = new LinkedHashSet<>();
        boolean binding = true;
        for (Token token : new Lexer(text.substring(start)).tokens()) {
            if (token.is(Kind.SPEC_END)) {
                break;
            }
            if (token.is(Kind.KEYWORD)) {
                binding = BINDERS.contains(token.text()) || token.is("function") || token.is("predicate")
                        || token.is("raises") || token.is("with");
            } else if (binding && token.is(Kind.LOWER) && start + token.start() != word) {
                names.add(token.text());
            } else if (token.is(".") || token.is("->")) {
                binding = false;
            }
        }
        return names;
    }
}
