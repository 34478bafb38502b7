package io.torgo.maml.ide.internal;

import io.torgo.maml.Term;
import io.torgo.maml.Vocabulary;
import io.torgo.maml.ide.Completion;
import io.torgo.maml.ide.Completion.Kind;
import io.torgo.maml.ide.workspace.FileUse;
import io.torgo.maml.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be written behind the front matter. */
final class BodyProposals {

    private static final Pattern HEADING = Pattern.compile("^##(\\s*)(\\w*)$");
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(?:```|~~~)([\\w:+#.-]*)$");
    private static final Pattern ACTION = Pattern.compile("^\\s*[-*] .*\\[(\\w*)$");
    private static final Pattern ACTOR = Pattern.compile("^\\s*[-*] .*\\bby `([^`]*)$");
    private static final Pattern LINK = Pattern.compile(".*\\]\\(([^()\\s]*)$");
    private static final Pattern URN = Pattern.compile(".*?(?<![\\w:])(urn:[\\w:.-]*)$");
    private static final Pattern CONTEXT_KEY = Pattern.compile("^[-*\\s]*(\\w*)$");
    private static final String CONTEXT = "context.";

    private final Request request;
    private final String before;
    private final String section;
    private final List<Completion> found = new ArrayList<>();

    private BodyProposals(Request request) {
        this.request = request;
        this.before = request.before();
        this.section = Tree.section(request.parsed(), request.offset()).filter(this::isBody).map(Section::getName)
                .orElse("");
    }

    private boolean isBody(Section each) {
        return request.offset() >= each.getBodyOffset();
    }

    static List<Completion> of(Request request) {
        BodyProposals proposals = new BodyProposals(request);
        proposals.find();
        return proposals.found;
    }

    private void find() {
        Matcher heading = HEADING.matcher(before);
        Matcher fence = FENCE.matcher(before);
        if (section.endsWith("_Schema") && SchemaProposals.isSchema(request)) {
            found.addAll(SchemaProposals.of(request));
        } else if (fence.matches()) {
            languages(fence.group(1));
        } else if (!Tree.isCode(request.parsed(), request.offset())) {
            if (heading.matches()) {
                sections(heading.group(1).isEmpty() ? " " : "", heading.group(2));
            } else {
                prose();
            }
        }
    }

    private void languages(String typed) {
        for (Term term : Matching.best(Vocabulary.terms(Term.Kind.LANGUAGE).stream(), Term::name, typed)) {
            found.add(request.replacing(request.offset() - typed.length(), Kind.LANGUAGE, term.name(),
                    Snippets.escape(term.name()), Terms.origin(term), term.meaning()));
        }
    }

    private Stream<Term> missingSections() {
        Set<String> there = request.parsed().model().getSections().stream().map(Section::getName)
                .collect(Collectors.toSet());
        return Vocabulary.terms(Term.Kind.SECTION).stream().filter(term -> !there.contains(term.name()));
    }

    private void sections(String gap, String typed) {
        for (Term term : Matching.best(missingSections(), Term::name, typed)) {
            found.add(request.replacing(request.offset() - typed.length(), Kind.SECTION, term.name(),
                    gap + Snippets.escape(term.name()), Terms.origin(term), term.meaning()));
        }
    }

    private void prose() {
        Matcher urn = URN.matcher(before);
        Matcher link = LINK.matcher(before);
        if (urn.matches()) {
            ids(urn.group(1));
        } else if (link.matches()) {
            linkTargets(link.group(1));
        } else if (section.equals("History")) {
            history();
        } else if (section.equals("Context")) {
            contextKeys();
        }
        if (before.isBlank()) {
            templates();
        }
    }

    private void ids(String typed) {
        Matching.best(Ids.others(request), id -> id, typed).forEach(id -> add(typed, Kind.IDENTITY, id,
                Ids.meaning(request, id)));
    }

    private void linkTargets(String typed) {
        if (typed.startsWith("#")) {
            request.parsed().model().getSections().stream().map(each -> "#" + Anchors.of(each.getName())).distinct()
                    .filter(anchor -> Matching.score(anchor, typed) != Matching.NONE)
                    .forEach(anchor -> add(typed, Kind.SECTION, anchor, "A section of this document."));
        } else {
            request.document().map(document -> new NearFiles(document, FileUse.Kind.LINK).matching(typed))
                    .orElse(List.of()).forEach(file -> add(typed, Kind.FILE, file, "A file beside the document."));
        }
    }

    private void history() {
        Matcher action = ACTION.matcher(before);
        Matcher actor = ACTOR.matcher(before);
        if (action.matches()) {
            Matching.best(Vocabulary.terms(Term.Kind.ACTION).stream(), Term::name, action.group(1))
                    .forEach(term -> add(action.group(1), Kind.ACTION, term.name(), term.meaning()));
        } else if (actor.matches()) {
            Stream<String> names = Stream.concat(request.parsed().origin().stream(),
                    request.workspace().identities().stream()).distinct();
            Matching.best(names, name -> name, actor.group(1))
                    .forEach(name -> add(actor.group(1), Kind.IDENTITY, name, Permissions.who(name)));
        } else if (before.isBlank() || before.strip().equals("-")) {
            historyLines();
        }
    }

    private void historyLines() {
        String actor = Snippets.escape(request.parsed().origin().orElse("agent://name"));
        for (Term term : Vocabulary.terms(Term.Kind.ACTION).stream().filter(Term::official).toList()) {
            String line = "- " + request.stamps().now() + ": [" + term.name() + "] ${1:Text} by `${2:" + actor + "}`.";
            found.add(request.replacing(request.lineStart(), Kind.ACTION, "- [" + term.name() + "]", line,
                    "history line", term.meaning()));
        }
    }

    private void contextKeys() {
        Matcher typed = CONTEXT_KEY.matcher(before);
        if (!typed.matches()) {
            return;
        }
        Vocabulary.terms(Term.Kind.VALUE).stream().filter(term -> term.name().startsWith(CONTEXT))
                .map(term -> new Known(term.name().substring(CONTEXT.length()).replace("=", ": "), term.meaning()))
                .filter(known -> Matching.score(known.line(), typed.group(1)) != Matching.NONE)
                .forEach(known -> add(typed.group(1), Kind.KEY, known.line(), known.meaning()));
    }

    /** A line of the context with a meaning of its own. */
    private record Known(String line, String meaning) {
    }

    private void templates() {
        if (request.text().isBlank()) {
            found.addAll(Templates.documents(request));
        }
        missingSections().filter(term -> term.official() || request.text().isBlank()).forEach(term -> found
                .add(request.replacing(request.lineStart(), Kind.TEMPLATE, "## " + term.name(), term.template(),
                        "section", term.meaning())));
    }

    private void add(String typed, Kind kind, String text, String meaning) {
        found.add(request.replacing(request.offset() - typed.length(), kind, text, Snippets.escape(text), "",
                meaning));
    }
}
