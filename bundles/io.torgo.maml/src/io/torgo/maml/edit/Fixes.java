package io.torgo.maml.edit;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.ParsedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds the fixes of a finding. */
public final class Fixes {

    private static final String PREFIX = "MAML-";
    private static final Map<String, Cure> CURES = Map.ofEntries(
            Map.entry("F01", HeadCures::top), Map.entry("F02", HeadCures::delimiter),
            Map.entry("F03", YamlCures::syntax), Map.entry("F04", MissingKeys::addAll),
            Map.entry("F05", Reflow::keys),
            Map.entry("Y01", YamlCures::anchor), Map.entry("Y02", YamlCures::alias), Map.entry("Y03", YamlCures::tag),
            Map.entry("Y04", YamlCures::duplicate),
            Map.entry("K01", MissingKeys::add), Map.entry("K02", KeyCures::type), Map.entry("K03", KeyCures::identity),
            Map.entry("K04", KeyCures::identity), Map.entry("K05", KeyCures::placeholder),
            Map.entry("K06", KeyCures::originUri), Map.entry("K07", AccessCures::permission),
            Map.entry("K08", AccessCures::requires), Map.entry("K10", AccessCures::verification),
            Map.entry("S01", SectionCures::missing),
            Map.entry("C01", FenceCures::language), Map.entry("C02", FenceCures::close),
            Map.entry("C03", FenceCures::stray),
            Map.entry("J01", SchemaCures::object), Map.entry("J02", SchemaCures::strictly),
            Map.entry("H01", HistoryCures::entry),
            Map.entry("U01", TextCures::damaged), Map.entry("U02", TextCures::control),
            Map.entry("W02", KeyCures::semantic), Map.entry("W03", KeyCures::flag),
            Map.entry("W04", ValueCures::quote), Map.entry("W06", ValueCures::ownId),
            Map.entry("W07", AccessCures::verbName), Map.entry("W09", ValueCures::method),
            Map.entry("W12", SectionCures::missing), Map.entry("W13", ValueCures::utc),
            Map.entry("W14", ValueCures::quote), Map.entry("W15", Renames::key), Map.entry("W16", Renames::word),
            Map.entry("W20", SectionCures::spelling), Map.entry("W23", SectionCures::empty),
            Map.entry("W25", KeyCures::urn), Map.entry("W26", Renames::section),
            Map.entry("C05", FenceCures::apostrophes), Map.entry("D03", ValueCures::suppression),
            Map.entry("E05", Libraries::add),
            Map.entry("G01", TextCures::hidden), Map.entry("G02", TextCures::hidden),
            Map.entry("G03", TextCures::hidden), Map.entry("H02", HistoryCures::form),
            Map.entry("P01", ValueCures::chimeraVersion), Map.entry("P05", ValueCures::sdkLabel),
            Map.entry("P06", SchemaCures::fence), Map.entry("R01", ValueCures::everybody),
            Map.entry("R02", ValueCures::everybody), Map.entry("U03", TextCures::mojibake),
            Map.entry("U04", ValueCures::blanks));

    private Fixes() {
    }

    /** The fixes of one finding in the document it was found in; empty where there is no obvious cure. */
    public static List<Fix> of(ParsedDocument document, Diagnostic diagnostic) {
        return of(document, diagnostic, Stamps.system());
    }

    /**
     * The fixes of one finding, the obvious one first, with new times and identities from a given source.
     *
     * @return empty where there is no obvious cure, or where the finding does not lie inside the document
     */
    public static List<Fix> of(ParsedDocument document, Diagnostic diagnostic, Stamps stamps) {
        if (diagnostic.offset() + diagnostic.length() > document.text().length()) {
            return List.of();
        }
        Case one = new Case(document, diagnostic, stamps);
        List<Fix> fixes = new ArrayList<>(cure(diagnostic.code()).of(one));
        fixes.addAll(Suppression.of(one));
        return List.copyOf(fixes);
    }

    private static Cure cure(String code) {
        return CURES.getOrDefault(code.startsWith(PREFIX) ? code.substring(PREFIX.length()) : code, one -> List.of());
    }
}
