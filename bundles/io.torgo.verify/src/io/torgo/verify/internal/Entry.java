package io.torgo.verify.internal;

import io.torgo.api.verify.Clause;
import io.torgo.api.verify.Clause.Verdict;
import io.torgo.verify.gospel.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One clause against one block, and all that was found out about it. */
final class Entry {

    private final String spec;
    private final Span span;
    private final String kind;
    private final String block;
    private final List<Entry> premises = new ArrayList<>();
    private final String unsaid;
    private String proof = "";
    private final List<String> notes = new ArrayList<>();
    private Verdict observed;
    private String reason = "";
    private String counterexample = "";

    /**
     * @param unsaid why nothing is said of it, as long as nothing is
     */
    Entry(String spec, Span span, String kind, String block, String unsaid) {
        this.spec = spec;
        this.span = span;
        this.kind = kind;
        this.block = block;
        this.unsaid = unsaid;
    }

    String place() {
        return kind + " in line " + span.line();
    }

    /** It follows, if its premises hold. */
    void proved(String why, List<Entry> from) {
        proof = why;
        premises.clear();
        premises.addAll(from);
    }

    private boolean isProved(Map<Entry, Boolean> known) {
        Boolean found = known.get(this);
        if (found == null) {
            found = !proof.isEmpty() && observed != Verdict.FAILED
                    && premises.stream().allMatch(each -> each.stands(known));
            known.put(this, found);
        }
        return found;
    }

    private boolean stands(Map<Entry, Boolean> known) {
        return observed == Verdict.CHECKED || isProved(known);
    }

    /** What was assumed for the proof is not so. */
    void withdrawProof() {
        proof = "";
    }

    /** Something worth saying beside a verdict of the run. */
    void note(String text) {
        notes.add(text);
    }

    /** What an evaluation gave. The worst of several stays. */
    void observe(Verdict verdict, String why, String values) {
        if (observed == null || observed == Verdict.CHECKED || verdict == Verdict.FAILED && !isFailed()) {
            observed = verdict;
            reason = why;
            counterexample = values;
        }
    }

    boolean isFailed() {
        return observed == Verdict.FAILED;
    }

    boolean isObserved() {
        return observed != null;
    }

    /**
     * @param known of which entries it is known already whether they are proved; entries share premises, and asking
     *        each time anew would take exponential time
     */
    Clause clause(Map<Entry, Boolean> known) {
        if (isProved(known)) {
            return clause(Verdict.PROVED, proof, "");
        }
        if (observed == null) {
            return clause(Verdict.NOT_EXECUTABLE, unsaid, "");
        }
        String more = observed == Verdict.FAILED
                ? ""
                : notes.stream().map(each -> " (" + each + ")")
                        .collect(Collectors.joining());
        return clause(observed, reason + more, counterexample);
    }

    private Clause clause(Verdict verdict, String why, String values) {
        return new Clause(spec, span.line(), span.column(), kind, block, verdict, why, values);
    }
}
