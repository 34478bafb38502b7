package io.torgo.maml.edit;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.MamlValidator;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Profile;
import io.torgo.maml.Severity;
import io.torgo.maml.model.CodeBlock;
import io.torgo.maml.model.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Applies all safe fixes until nothing is left that can be fixed safely. */
public final class Fixer {

    private static final int MAX_ROUNDS = 40;
    /** So many fixes of one round are tried one by one where they do not go together. */
    private static final int MAX_TRIALS = 40;
    /** So many characters are read in all trials together: a hostile text takes seconds, not minutes. */
    private static final long MAX_JUDGED = 8_000_000;
    /** A trial of a short text takes about as long as reading so many characters; real documents need a dozen. */
    private static final int EACH_TRIAL = 80_000;
    /** Of the errors in YAML so many are looked at in one round: each repair is tried by loading. */
    private static final int MAX_SYNTAX = 20;
    private static final String SYNTAX = "MAML-F03";
    /** Of one code no more findings are listed, so that fixing some of them cannot be seen from their number. */
    private static final int LISTED = 200;
    private static final int PREFIX = "MAML-".length();
    private static final String LINES_LOST = "MAML-F05";
    private static final int MUCH = 1000;
    private static final String MARK = "\uFEFF";

    private final Profile profile;
    private final Set<String> codes;
    private final Stamps stamps;
    private long judged;

    private Fixer(Profile profile, Set<String> codes, Stamps stamps) {
        this.profile = profile;
        this.codes = codes;
        this.stamps = stamps;
    }

    /**
     * What fixing made of a text.
     *
     * @param text    the new text; the same as before where nothing could be fixed
     * @param applied titles of what was applied, in order
     */
    public record Result(String text, List<String> applied) {

        public Result {
            applied = List.copyOf(applied);
        }
    }

    /**
     * Fixes the errors of a text. Never changes the inside of a code block, never touches a valid text, and never
     * leaves more errors than there were: a fix that would is taken back.
     */
    public static Result fix(String text, Profile profile) {
        return fix(text, profile, Set.of(), Stamps.system());
    }

    /**
     * Fixes a text, with new times and identities from a given source.
     *
     * @param codes the codes to be cured, such as {@code MAML-K01}, whatever their severity; empty for those of all
     *              errors
     */
    public static Result fix(String text, Profile profile, Set<String> codes, Stamps stamps) {
        boolean marked = text.startsWith(MARK);
        String bare = marked ? text.substring(1) : text;
        Result result = new Fixer(profile, Set.copyOf(codes), stamps).fix(bare);
        return marked ? new Result(MARK + result.text(), result.applied()) : result;
    }

    /** A text on the way, with what is wrong in it and how much of that hides more. */
    private record State(String text, ParsedDocument document, List<Diagnostic> findings, List<String> applied,
            int hiding) {

        int errors() {
            return (int) findings.stream().filter(found -> found.severity() == Severity.ERROR).count();
        }

        /** Whether there are more findings of some code than are listed. */
        boolean isCut() {
            return findings.size() >= LISTED && findings.stream().collect(Collectors.groupingBy(Diagnostic::code,
                    Collectors.counting())).values().stream().anyMatch(count -> count >= LISTED);
        }
    }

    /** The errors that hide others: those of text, front matter and fences; lost line breaks hide most. */
    private static int hiding(ParsedDocument document, List<Diagnostic> findings) {
        // Of YAML that is broken in several places a reader may name the first only.
        boolean syntax = findings.stream().anyMatch(found -> found.code().equals(SYNTAX));
        return (syntax ? YamlCures.brokenKeys(document) : 0) + findings.stream()
                .filter(found -> found.severity() == Severity.ERROR).map(Diagnostic::code)
                .mapToInt(code -> code.equals(LINES_LOST) ? MUCH : "FYCU".indexOf(code.charAt(PREFIX)) >= 0 ? 1 : 0)
                .sum();
    }

    private Result fix(String text) {
        State start = judge(text, List.of());
        // A text that is not Unicode is not the text that was read: its places are not ours.
        if (!start.document().text().equals(text)) {
            return new Result(text, List.of());
        }
        State best = start;
        State state = start;
        for (int round = 0; round < MAX_ROUNDS && state.findings().stream().anyMatch(wanted()); round++) {
            State next = advance(state);
            if (next == state) {
                break;
            }
            state = next;
            best = isBetter(best, state) ? state : best;
        }
        return new Result(best.text(), best.applied());
    }

    private boolean isBetter(State best, State state) {
        return state.errors() < best.errors()
                || state.errors() == best.errors() && count(state) < count(best);
    }

    private long count(State state) {
        return state.findings().stream().filter(wanted()).count();
    }

    private Predicate<Diagnostic> wanted() {
        return codes.isEmpty()
                ? found -> found.severity() == Severity.ERROR
                : found -> codes.contains(found.code());
    }

    private State judge(String text, List<String> applied) {
        judged += text.length() + EACH_TRIAL;
        ParsedDocument document = Reading.of(text);
        List<Diagnostic> findings = MamlValidator.validate(document, profile);
        return new State(text, document, findings, applied, hiding(document, findings));
    }

    /** The state after one round; the same state where nothing could be done. */
    private State advance(State state) {
        Map<String, Integer> seen = new HashMap<>();
        List<Fix> fixes = state.findings().stream().filter(wanted())
                .filter(found -> !found.code().equals(SYNTAX)
                        || seen.merge(found.code(), 1, Integer::sum) <= MAX_SYNTAX)
                .flatMap(found -> Fixes.of(state.document(), found, stamps).stream()
                        .filter(fix -> fix.safe() && fix.preferred()).limit(1))
                .sorted(Comparator.comparingInt(fix -> rank(fix.diagnostic()))).toList();
        State all = attempt(state, together(fixes));
        return all == state ? oneByOne(state, fixes) : all;
    }

    /** What is missing is added in the order of the reference, whatever the order of the findings. */
    private static int rank(Diagnostic found) {
        return switch (found.code()) {
            case "MAML-K01" -> MissingKeys.rank(found);
            case "MAML-S01" -> SectionCures.rank(found);
            default -> -1;
        };
    }

    /** The fixes that do not overlap, earlier findings first. */
    private static List<Fix> together(List<Fix> fixes) {
        List<Fix> chosen = new ArrayList<>();
        for (Fix fix : fixes) {
            if (chosen.stream().noneMatch(other -> overlap(other, fix))) {
                chosen.add(fix);
            }
        }
        return chosen;
    }

    private static boolean overlap(Fix one, Fix other) {
        return one.edits().stream().anyMatch(a -> other.edits().stream().anyMatch(b -> overlap(a, b)));
    }

    private static boolean overlap(TextEdit a, TextEdit b) {
        return a.offset() < b.end() && b.offset() < a.end() || a.offset() == b.offset() && a.length() + b.length() > 0;
    }

    private State oneByOne(State state, List<Fix> fixes) {
        List<Fix> chosen = new ArrayList<>();
        State best = state;
        for (Fix fix : fixes.subList(0, Math.min(MAX_TRIALS, fixes.size()))) {
            if (chosen.stream().noneMatch(other -> overlap(other, fix))) {
                chosen.add(fix);
                State next = attempt(state, chosen);
                if (next == state || !isProgress(best, next) && best != state) {
                    chosen.removeLast();
                } else {
                    best = next;
                }
            }
        }
        return best;
    }

    /** The state with the fixes applied; the old one where they do not help or change code. */
    private State attempt(State state, List<Fix> fixes) {
        if (fixes.isEmpty() || judged > MAX_JUDGED) {
            return state;
        }
        List<String> applied = new ArrayList<>(state.applied());
        fixes.forEach(fix -> applied.add(fix.title()));
        List<TextEdit> edits = fixes.stream().flatMap(fix -> fix.edits().stream()).toList();
        State next = judge(TextEdit.apply(state.text(), edits), applied);
        return isProgress(state, next) && keepsCode(state.document(), next.document()) ? next : state;
    }

    private boolean isProgress(State before, State after) {
        boolean fewer = after.errors() < before.errors() || after.hiding() < before.hiding();
        boolean same = after.errors() == before.errors();
        return fewer || same && (count(after) < count(before) || before.isCut());
    }

    /** Whether every block of code is still there, in order and byte for byte; an open one may have been closed. */
    private static boolean keepsCode(ParsedDocument before, ParsedDocument after) {
        List<CodeBlock> now = code(after).toList();
        int at = 0;
        for (CodeBlock old : code(before).toList()) {
            while (at < now.size() && !isSame(old, now.get(at))) {
                at++;
            }
            if (at++ == now.size()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(CodeBlock old, CodeBlock now) {
        return old.getCode().equals(now.getCode())
                || !old.isClosed() && old.getCode().stripTrailing().equals(now.getCode().stripTrailing());
    }

    private static Stream<CodeBlock> code(ParsedDocument document) {
        Stream<CodeBlock> first = document.model().getBlocks().stream();
        return Stream.concat(first, document.model().getSections().stream().map(Section::getBlocks)
                .flatMap(List::stream));
    }
}
