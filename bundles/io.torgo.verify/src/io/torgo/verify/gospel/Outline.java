package io.torgo.verify.gospel;

import io.torgo.verify.gospel.Item.ModuleType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What an interface declares, in order. */
public final class Outline {

    private static final int MAX_DETAIL = 600;

    private final String text;

    private Outline(String text) {
        this.text = text;
    }

    /** Of a text; what cannot be read is left out. */
    public static List<Symbol> of(String text) {
        return of(GospelParser.parse(text).ast(), text);
    }

    /** Of an interface that was read from a text. */
    public static List<Symbol> of(Interface ast, String text) {
        return new Outline(text).items(ast.items());
    }

    private List<Symbol> items(List<Item> items) {
        return items.stream().flatMap(this::item).toList();
    }

    private Stream<Symbol> item(Item item) {
        return switch (item) {
            case Item.Value value -> Stream.of(symbol(value.name(), Symbol.Kind.VALUE,
                    detail(value.span(), value.type().span().end()), value.doc(), value.span(), List.of()));
            case Item.Types types -> types.declarations().stream().map(type -> type(type, types.ghost()));
            case Item.ExceptionCase raised -> Stream.of(symbol(raised.constructor().name(), Symbol.Kind.EXCEPTION,
                    detail(raised.span(), raised.span().end()), raised.doc(), raised.span(), List.of()));
            case Item.Module module -> Stream.of(symbol(module.name(), Symbol.Kind.MODULE,
                    "module " + module.name().text(), module.doc(), module.span(), inside(module.type())));
            case Item.ModuleTypeOf type -> Stream.of(symbol(type.name(), Symbol.Kind.MODULE_TYPE,
                    "module type " + type.name().text(), type.doc(), type.span(),
                    type.type().map(this::inside).orElse(List.of())));
            case Item.Logic logic -> Stream.of(symbol(logic.name(),
                    logic.predicate() ? Symbol.Kind.PREDICATE : Symbol.Kind.FUNCTION, detail(logic.span(), end(logic)),
                    logic.doc(), logic.span(), List.of()));
            case Item.Axiom axiom -> Stream.of(symbol(axiom.name(), Symbol.Kind.AXIOM,
                    detail(axiom.span(), axiom.term().span().end()), axiom.doc(), axiom.span(), List.of()));
            default -> Stream.empty();
        };
    }

    private static int end(Item.Logic logic) {
        return logic.body().map(body -> body.span().end()).or(() -> logic.result().map(type -> type.span().end()))
                .orElse(logic.clauses().isEmpty() ? logic.span().end() : logic.clauses().getFirst().span().start());
    }

    private List<Symbol> inside(ModuleType type) {
        return switch (type) {
            case ModuleType.Signature signature -> items(signature.items());
            case ModuleType.With with -> inside(with.base());
            case ModuleType.Functor functor -> inside(functor.result());
            default -> List.of();
        };
    }

    private Symbol type(TypeDeclaration type, boolean ghost) {
        List<Symbol> parts = new ArrayList<>();
        switch (type.kind()) {
            case TypeDeclaration.Fields fields -> fields.fields().forEach(field -> parts.add(symbol(field.name(),
                    Symbol.Kind.FIELD, field.name().text() + " : " + cut(field.type().span()), "",
                    field.name().span().to(field.type().span()), List.of())));
            case TypeDeclaration.Variants variants -> variants.constructors().forEach(each -> parts.add(
                    symbol(each.name(), Symbol.Kind.CONSTRUCTOR, cut(each.span()), "", each.span(), List.of())));
            default -> {}
        }
        type.spec().ifPresent(spec -> spec.models().stream().filter(model -> model.name().isPresent())
                .forEach(model -> parts.add(symbol(model.name().get(), Symbol.Kind.MODEL, cut(model.span()), "",
                        model.span(), List.of()))));
        int end = ghost ? type.span().end() : type.spec().map(spec -> spec.span().start()).orElse(type.span().end());
        return symbol(type.name(), Symbol.Kind.TYPE, detail(type.span(), end), type.doc(), type.span(), parts);
    }

    private static Symbol symbol(Name name, Symbol.Kind kind, String detail, String doc, Span span,
            List<Symbol> children) {
        return new Symbol(name.text(), kind, detail, doc, span, name.span(), List.copyOf(children));
    }

    private String cut(Span span) {
        return detail(span, span.end());
    }

    /** The source itself, without comment marks around it. */
    private String detail(Span span, int end) {
        String source = text.substring(span.start(), Math.min(text.length(), Math.max(span.start(), end)));
        String bare = source.replaceAll("\\(\\*\\*(?s:.*?)\\*\\)", "")
                .replaceAll("\\(\\*@?\\s*|\\s*\\*\\)", "").strip();
        return bare.length() <= MAX_DETAIL ? bare : bare.substring(0, MAX_DETAIL) + " \u2026";
    }
}
