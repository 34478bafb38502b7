package io.torgo.verify.gospel;

import io.torgo.verify.gospel.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is told of the word at a place of an interface. */
public final class Hover {

    /**
     * What is told.
     *
     * @param markdown CommonMark
     * @param span the word
     */
    public record Note(String markdown, Span span) {
    }

    private Hover() {
    }

    /** Empty where nothing is known of what is there. */
    public static Optional<Note> at(String text, int offset) {
        List<Token> tokens = new Lexer(text).tokens();
        int at = 0;
        boolean inSpec = false;
        while (at < tokens.size() - 1 && tokens.get(at).end() < offset) {
            inSpec = tokens.get(at).is(Kind.SPEC_START) || inSpec && !tokens.get(at).is(Kind.SPEC_END);
            at++;
        }
        Token token = tokens.get(at);
        if (token.end() == offset && at + 1 < tokens.size() && tokens.get(at + 1).start() == offset
                && !named(token)) {
            token = tokens.get(++at);
        }
        if (token.start() > offset || !named(token)) {
            return Optional.empty();
        }
        Span span = new Lines(text).span(token.start(), token.end());
        return note(text, tokens, at, inSpec).map(note -> new Note(note, span));
    }

    private static boolean named(Token token) {
        return switch (token.kind()) {
            case LOWER, UPPER, KEYWORD, INFIX_1, INFIX_2, INFIX_3, INFIX_4, BACKQUOTED -> true;
            case SYMBOL -> List.of("->", "<->", "/\\", "\\/", "&&", "||", "=", "<>", "*", "::").contains(token.text());
            default -> false;
        };
    }

    private static Optional<String> note(String text, List<Token> tokens, int at, boolean inSpec) {
        Token token = tokens.get(at);
        if (token.is(Kind.KEYWORD)) {
            return Keywords.find(token.text(), inSpec).map(word -> "**" + word.text() + "** \u2014 " + word.meaning());
        }
        if (token.is(Kind.SYMBOL) && !inSpec) {
            return Optional.empty();
        }
        Scopes scopes = Scopes.of(text);
        Optional<String> typed = scopes.types().stream().filter(seen -> seen.span().start() == token.start()
                && seen.span().end() == token.end()).findFirst()
                .map(seen -> code(token.text() + " : " + TypeText.of(seen.type())));
        return typed.or(() -> declared(scopes, tokens, at)).or(() -> library(scopes, tokens, at));
    }

    private static Optional<String> declared(Scopes scopes, List<Token> tokens, int at) {
        return scopes.symbol(tokens.get(at).text()).map(symbol -> symbol.doc().isEmpty()
                ? code(symbol.detail())
                : code(symbol.detail()) + "\n\n" + symbol.doc());
    }

    private static Optional<String> library(Scopes scopes, List<Token> tokens, int at) {
        String name = tokens.get(at).text();
        List<Name> modules = new ArrayList<>();
        for (int i = at; i > 1 && tokens.get(i - 1).is(".") && tokens.get(i - 2).is(Kind.UPPER); i -= 2) {
            modules.addFirst(new Name(tokens.get(i - 2).text(), new Span(0, 0, 1, 1, 1, 1)));
        }
        Optional<ModuleScope.Value> value = modules.isEmpty()
                ? scopes.environment().find(layer -> layer.values.get(name))
                : scopes.environment().module(modules).module().map(module -> module.values.get(name));
        return value.map(found -> code(name + " : " + TypeText.of(found.type())) + "\n\n" + found.doc());
    }

    private static String code(String source) {
        return "```ocaml\n" + source + "\n```";
    }
}
