package io.torgo.maml.lsp.internal;

import io.torgo.api.verify.SpecReport.Finding;
import io.torgo.maml.LineMap;
import io.torgo.verify.gospel.Completions;
import io.torgo.verify.gospel.GospelChecker;
import io.torgo.verify.gospel.Outline;
import io.torgo.verify.gospel.Span;
import io.torgo.verify.gospel.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What is wrong in a specification, what may be written in it, and what is known of it. */
final class SpecAnswers {

    private static final String SOURCE = "gospel";

    private SpecAnswers() {
    }

    private static Positions positions(SpecDocuments.Spec spec) {
        return new Positions(new LineMap(spec.text()), spec.encoding());
    }

    static List<Diagnostic> diagnostics(SpecDocuments.Spec spec) {
        Positions positions = positions(spec);
        return GospelChecker.check(spec.text()).findings().stream()
                .map(finding -> diagnostic(finding, spec.text(), positions)).toList();
    }

    static DocumentDiagnosticReport report(SpecDocuments.Spec spec) {
        return new DocumentDiagnosticReport(new RelatedFullDocumentDiagnosticReport(diagnostics(spec)));
    }

    private static Diagnostic diagnostic(Finding finding, String text, Positions positions) {
        Range range = new Range(positions.position(offset(text, finding.line(), finding.column())),
                positions.position(offset(text, finding.endLine(), finding.endColumn())));
        DiagnosticSeverity severity = switch (finding.severity()) {
            case "error" -> DiagnosticSeverity.Error;
            case "warning" -> DiagnosticSeverity.Warning;
            default -> DiagnosticSeverity.Information;
        };
        Diagnostic diagnostic = new Diagnostic(range, finding.message() + " " + finding.cure(), severity, SOURCE);
        diagnostic.setCode(finding.code());
        return diagnostic;
    }

    private static int offset(String text, int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + column - 1;
    }

    static CompletionList completions(SpecDocuments.Spec spec, Position position, boolean markdown) {
        Positions positions = positions(spec);
        List<CompletionItem> items = new ArrayList<>();
        for (Completions.Proposal proposal : Completions.at(spec.text(), positions.offset(position))) {
            CompletionItem item = new CompletionItem(proposal.label());
            item.setKind(kind(proposal.kind()));
            item.setSortText("%04d".formatted(items.size()));
            if (!proposal.detail().isEmpty()) {
                item.setDetail(proposal.detail());
            }
            if (!proposal.doc().isEmpty()) {
                item.setDocumentation(content(proposal.doc(), markdown));
            }
            items.add(item);
        }
        return new CompletionList(false, items);
    }

    private static MarkupContent content(String text, boolean markdown) {
        return new MarkupContent(markdown ? MarkupKind.MARKDOWN : MarkupKind.PLAINTEXT,
                markdown ? text : PlainText.of(text));
    }

    private static CompletionItemKind kind(Completions.Kind kind) {
        return switch (kind) {
            case KEYWORD -> CompletionItemKind.Keyword;
            case VALUE -> CompletionItemKind.Function;
            case VARIABLE -> CompletionItemKind.Variable;
            case CONSTRUCTOR -> CompletionItemKind.Constructor;
            case TYPE -> CompletionItemKind.Class;
            case FIELD -> CompletionItemKind.Field;
            case MODULE -> CompletionItemKind.Module;
        };
    }

    static Optional<Hover> hover(SpecDocuments.Spec spec, Position position, boolean markdown) {
        Positions positions = positions(spec);
        return io.torgo.verify.gospel.Hover.at(spec.text(), positions.offset(position)).map(
                note -> new Hover(content(note.markdown(), markdown), range(note.span(), positions)));
    }

    private static Range range(Span span, Positions positions) {
        return new Range(positions.position(span.start()), positions.position(span.end()));
    }

    static List<Either<SymbolInformation, DocumentSymbol>> symbols(SpecDocuments.Spec spec, boolean tree) {
        Positions positions = positions(spec);
        List<Either<SymbolInformation, DocumentSymbol>> symbols = new ArrayList<>();
        List<Symbol> declared = Outline.of(spec.text());
        if (tree) {
            declared.forEach(symbol -> symbols.add(Either.forRight(symbol(symbol, positions))));
        } else {
            flatten(spec, declared, null, positions, symbols);
        }
        return symbols;
    }

    private static DocumentSymbol symbol(Symbol symbol, Positions positions) {
        DocumentSymbol item = new DocumentSymbol(symbol.name(), kind(symbol.kind()),
                range(symbol.span(), positions), range(symbol.nameSpan(), positions),
                symbol.detail().lines().findFirst().orElse(""));
        item.setChildren(symbol.children().stream().map(child -> symbol(child, positions)).toList());
        return item;
    }

    private static void flatten(SpecDocuments.Spec spec, List<Symbol> declared, String container,
            Positions positions, List<Either<SymbolInformation, DocumentSymbol>> symbols) {
        for (Symbol symbol : declared) {
            symbols.add(Either.forLeft(new SymbolInformation(symbol.name(), kind(symbol.kind()),
                    new Location(spec.name(), range(symbol.nameSpan(), positions)), container)));
            flatten(spec, symbol.children(), symbol.name(), positions, symbols);
        }
    }

    private static SymbolKind kind(Symbol.Kind kind) {
        return switch (kind) {
            case VALUE, FUNCTION, PREDICATE -> SymbolKind.Function;
            case TYPE -> SymbolKind.Class;
            case FIELD, MODEL -> SymbolKind.Field;
            case CONSTRUCTOR -> SymbolKind.EnumMember;
            case EXCEPTION -> SymbolKind.Event;
            case MODULE -> SymbolKind.Module;
            case MODULE_TYPE -> SymbolKind.Interface;
            case AXIOM -> SymbolKind.Constant;
        };
    }
}
