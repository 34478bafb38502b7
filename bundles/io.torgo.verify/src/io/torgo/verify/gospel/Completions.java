package io.torgo.verify.gospel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What may be written at a place of an interface. */
public final class Completions {

    /** What kind of thing is proposed. */
    public enum Kind {
        KEYWORD, VALUE, VARIABLE, CONSTRUCTOR, TYPE, FIELD, MODULE
    }

    /**
     * One proposal.
     *
     * @param label what is written in place of the word before the offset
     * @param detail its type, or empty
     * @param doc what it means, or empty
     */
    public record Proposal(String label, Kind kind, String detail, String doc) {
    }

    private final Place place;
    private final Scopes scopes;
    private final Map<String, Proposal> found = new LinkedHashMap<>();

    private Completions(Place place, Scopes scopes) {
        this.place = place;
        this.scopes = scopes;
    }

    /**
     * Proposals that begin with the word before an offset, the likelier kinds first.
     *
     * @param offset in UTF-16 code units; outside the text it is the nearest end
     */
    public static List<Proposal> at(String text, int offset) {
        int at = Math.max(0, Math.min(text.length(), offset));
        Place place = Place.of(text, at);
        if (place.inComment()) {
            return List.of();
        }
        return new Completions(place, Scopes.of(text)).proposals();
    }

    private List<Proposal> proposals() {
        if (!place.qualifier().isEmpty()) {
            qualified();
        } else if (place.afterTerm()) {
            labels();
        } else if (place.inSpec()) {
            specification();
        } else {
            ocaml();
        }
        List<Proposal> sorted = new ArrayList<>(found.values());
        sorted.sort(Comparator.comparingInt((Proposal proposal) -> rank(proposal.kind()))
                .thenComparing(Proposal::label));
        return List.copyOf(sorted);
    }

    private int rank(Kind kind) {
        return switch (kind) {
            case VARIABLE -> 0;
            case KEYWORD -> place.startsClause() ? 0 : 3;
            case FIELD -> 1;
            case VALUE, CONSTRUCTOR -> 2;
            case TYPE -> place.wantsType() ? 0 : 4;
            case MODULE -> 4;
        };
    }

    private void qualified() {
        Environment.Found module = scopes.environment().module(place.qualifier());
        module.module().ifPresent(scope -> members(scope, true));
    }

    private void labels() {
        scopes.environment().layers().forEach(layer -> {
            layer.labels.forEach((name, records) -> propose(name, Kind.FIELD, records.getLast().label(name)
                    .map(label -> TypeText.of(label.type())).orElse(""), ""));
            layer.ocamlTypes.values().forEach(type -> type.labels().forEach(
                    label -> propose(label.name(), Kind.FIELD, TypeText.of(label.type()), "")));
        });
    }

    private void specification() {
        if (place.wantsType()) {
            scopes.environment().layers().forEach(this::types);
            return;
        }
        for (Keywords.Word word : Keywords.ALL) {
            boolean wanted = place.first()
                    ? !word.context().equals("term") && !word.context().equals("ocaml")
                    : word.context().equals("clause") || word.context().equals("term");
            if (wanted) {
                propose(word.text(), Kind.KEYWORD, "", word.meaning());
            }
        }
        place.bound().forEach(name -> propose(name, Kind.VARIABLE, "", ""));
        scopes.environment().layers().forEach(layer -> members(layer, false));
    }

    private void ocaml() {
        Keywords.ALL.stream().filter(word -> word.context().equals("ocaml"))
                .forEach(word -> propose(word.text(), Kind.KEYWORD, "", word.meaning()));
        scopes.environment().layers().forEach(layer -> layer.ocamlTypes.keySet()
                .forEach(name -> propose(name, Kind.TYPE, "", scopes.doc(name))));
        modules();
    }

    private void modules() {
        scopes.environment().layers().forEach(layer -> layer.modules.keySet()
                .forEach(name -> propose(name, Kind.MODULE, "", scopes.doc(name))));
    }

    private void types(ModuleScope layer) {
        layer.logicTypes.keySet().forEach(name -> propose(name, Kind.TYPE, "", scopes.doc(name)));
        layer.ocamlTypes.keySet().forEach(name -> propose(name, Kind.TYPE, "", scopes.doc(name)));
    }

    private void members(ModuleScope layer, boolean withTypes) {
        layer.values.forEach((name, value) -> propose(name, Kind.VALUE, TypeText.of(value.type()), value.doc()));
        layer.cases.forEach((name, built) -> propose(name, Kind.CONSTRUCTOR, built.type().name(), ""));
        layer.exceptions.keySet().forEach(name -> propose(name, Kind.CONSTRUCTOR, "exception", scopes.doc(name)));
        layer.modules.keySet().forEach(name -> propose(name, Kind.MODULE, "", scopes.doc(name)));
        if (withTypes) {
            types(layer);
        }
    }

    private void propose(String label, Kind kind, String detail, String doc) {
        boolean word = !label.isEmpty() && (Character.isLetter(label.charAt(0)) || label.charAt(0) == '_');
        boolean begins = label.toLowerCase(Locale.ROOT).startsWith(place.prefix().toLowerCase(Locale.ROOT));
        if (word && begins) {
            found.putIfAbsent(label, new Proposal(label, kind, detail, doc));
        }
    }
}
