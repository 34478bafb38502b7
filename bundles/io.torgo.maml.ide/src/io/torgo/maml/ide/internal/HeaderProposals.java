package io.torgo.maml.ide.internal;

import io.torgo.maml.Term;
import io.torgo.maml.Vocabulary;
import io.torgo.maml.ide.Completion;
import io.torgo.maml.ide.Completion.Kind;
import io.torgo.maml.ide.workspace.FileUse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What can be written in the front matter. */
final class HeaderProposals {

    private static final Set<String> TIMES = Set.of("created_at", "updated_at", "timestamp");
    private static final Set<String> NAMING = Set.of("requires", "dependencies", "parameters", "context", "agents");

    private final Request request;
    private final HeaderPlace place;
    private final List<Completion> found = new ArrayList<>();

    private HeaderProposals(Request request, HeaderPlace place) {
        this.request = request;
        this.place = place;
    }

    static List<Completion> of(Request request, HeaderPlace place) {
        HeaderProposals proposals = new HeaderProposals(request, place);
        if (place.kind() == HeaderPlace.Kind.KEY) {
            proposals.keys();
        } else if (!place.path().isEmpty()) {
            proposals.values();
        }
        return proposals.found;
    }

    private void keys() {
        boolean valueFollows = request.after().stripLeading().startsWith(":");
        Stream<Term> missing = Terms.keys(place.path(), request.parsed().dialect()).stream()
                .filter(term -> !place.there().contains(Terms.ownName(term)));
        for (Term term : Matching.best(missing, Terms::ownName, place.typed())) {
            String snippet = valueFollows
                    ? Terms.ownName(term)
                    : Snippets.indented(filled(term), place.indent());
            found.add(request.replacing(place.from(), Kind.KEY, Terms.ownName(term), snippet, Terms.origin(term),
                    term.meaning()));
        }
    }

    /** The template with time and id of this moment. */
    private String filled(Term term) {
        if (TIMES.contains(term.name())) {
            return term.name() + ": " + request.stamps().now();
        }
        return term.name().equals("id") ? "id: \"" + request.stamps().newId() + "\"" : term.template();
    }

    private void values() {
        String key = place.path().getLast();
        String top = place.path().getFirst();
        terms();
        if (TIMES.contains(key)) {
            add(Kind.VALUE, request.stamps().now(), "now", "The time of this moment, in UTC.");
        }
        switch (top) {
            case "id" ->
                add(Kind.IDENTITY, request.stamps().newId(), "new", "A new UUID of version 7: nobody has it yet.");
            case "origin", "permissions" -> identities();
            case "requires" -> required(key);
            case "mu_validation_file" -> files(FileUse.Kind.VALIDATION);
            default -> {}
        }
        if (key.equals("spec_files")) {
            files(FileUse.Kind.SPEC);
        }
        if (NAMING.contains(top)) {
            ids();
        }
    }

    private void terms() {
        List<Term> known = Vocabulary.values(String.join(".", place.path()));
        for (Term term : Matching.best(known.stream(), Term::name, place.typed())) {
            String written = term.template().replace("\"", "");
            boolean text = term.kind() == Term.Kind.TYPE || term.template().startsWith("\"");
            found.add(request.replacing(place.from(), Kind.VALUE, term.name(),
                    text && !place.quoted() ? '"' + written + '"' : written, Terms.origin(term), term.meaning()));
        }
        if (known.isEmpty()) {
            Matching.best(Terms.options(place.path()), option -> option, place.typed())
                    .forEach(option -> found.add(request.replacing(place.from(), Kind.VALUE, option,
                            Snippets.escape(option), "", "")));
        }
    }

    private void identities() {
        Set<String> names = new LinkedHashSet<>(request.parsed().origin().stream().toList());
        if (place.path().getFirst().equals("permissions")) {
            names.add("agent://*");
            names.add("gateway://local");
        }
        names.addAll(request.workspace().identities());
        names.removeIf(name -> name.equals(place.typed()));
        Matching.best(names.stream(), name -> name, place.typed())
                .forEach(name -> add(Kind.PERMISSION, name, "", Permissions.who(name)));
        for (Term term : Matching.best(Vocabulary.terms(Term.Kind.SCHEME).stream(), Term::name, place.typed())) {
            String snippet = place.quoted() ? term.template() : '"' + term.template() + '"';
            found.add(request.replacing(place.from(), Kind.PERMISSION, Snippets.plain(term.template()), snippet,
                    Terms.origin(term), term.meaning()));
        }
    }

    private void required(String key) {
        switch (key) {
            case "libs", "dependencies", "requires" -> Modules.proposed(request.parsed(), place.typed())
                    .forEach(module -> add(Kind.MODULE, module.name(), module.detail(), module.meaning()));
            case "resources" -> {
                Modules.proposed(request.parsed(), place.typed())
                        .forEach(module -> add(Kind.MODULE, module.name(), module.detail(), module.meaning()));
                files(FileUse.Kind.RESOURCE);
            }
            default -> {}
        }
    }

    private void files(FileUse.Kind kind) {
        Optional<NearFiles> near = request.document().map(document -> new NearFiles(document, kind));
        near.map(files -> files.matching(place.typed())).orElse(List.of())
                .forEach(file -> add(Kind.FILE, file, "", "A file beside the document."));
    }

    private void ids() {
        Matching.best(Ids.others(request), id -> id, place.typed())
                .forEach(id -> add(Kind.IDENTITY, id, "", Ids.meaning(request, id)));
    }

    private void add(Kind kind, String text, String detail, String meaning) {
        if (Matching.score(text, place.typed()) != Matching.NONE) {
            boolean bare = place.quoted() || kind == Kind.VALUE;
            String snippet = Snippets.escape(text);
            found.add(request.replacing(place.from(), kind, text, bare ? snippet : '"' + snippet + '"', detail,
                    meaning));
        }
    }
}
