package io.torgo.verify.gospel;

import io.torgo.api.verify.SpecReport.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the checking of one interface shares: its findings, its types' unifier, and what is known of terms. */
final class Checking {

    private static final int MAX_FINDINGS = 200;
    private static final int MAX_PARTS = 100_000;
    private static final int MAX_DEPTH = 300;

    final Unifier unifier = new Unifier(0);
    final List<Finding> findings = new ArrayList<>();
    final List<Typed> typed = new ArrayList<>();
    final Dialect dialect;
    final Basics basics;

    Checking(Dialect dialect, Basics basics) {
        this.dialect = dialect;
        this.basics = basics;
    }

    /** A bound variable in a term and its type. */
    record Typed(Span span, LogicType type) {
    }

    boolean legacy() {
        return dialect == Dialect.V0_3;
    }

    void report(Finding finding) {
        if (findings.size() < MAX_FINDINGS) {
            findings.add(finding);
        }
    }

    void error(String code, Span at, String message, String cure) {
        report(Findings.error(code, at, message, cure));
    }

    CheckFailure unbound(String what, String name, Span at) {
        return new CheckFailure(Findings.error(Findings.NAME, at, "There is no " + what + " " + name + " here.",
                "Declare it before, open or name its module, or correct the name."));
    }

    CheckFailure failure(String code, Span at, String message, String cure) {
        return new CheckFailure(Findings.error(code, at, message, cure));
    }

    void unify(LogicType found, LogicType wanted, Span at) {
        try {
            unifier.unify(found, wanted);
        } catch (Unifier.Mismatch mismatch) {
            throw failure(Findings.TYPE, at, "This has type " + TypeText.of(found) + " where " + TypeText.of(wanted)
                    + " is needed: " + mismatch.getMessage() + ".",
                    "Change the term, or the declared type that asks for the other.");
        }
    }

    /** A type whose own variables may be anything. */
    LogicType instance(LogicType scheme) {
        Map<LogicType.Rigid, LogicType> map = new HashMap<>();
        collect(scheme, map, new int[1], 0);
        return map.isEmpty() ? scheme : unifier.replace(scheme, map);
    }

    private void collect(LogicType type, Map<LogicType.Rigid, LogicType> map, int[] steps, int depth) {
        if (++steps[0] > MAX_PARTS || depth > MAX_DEPTH) {
            return;
        }
        switch (type) {
            case LogicType.Rigid variable -> map.computeIfAbsent(variable, name -> new LogicType.Unknown());
            case LogicType.Applied applied -> applied.arguments().forEach(part -> collect(part, map, steps, depth + 1));
            case LogicType.Product product -> product.items().forEach(part -> collect(part, map, steps, depth + 1));
            case LogicType.Function function -> {
                collect(function.from(), map, steps, depth + 1);
                collect(function.to(), map, steps, depth + 1);
            }
            case LogicType.Unknown unknown -> {
                if (unknown.bound() != null) {
                    collect(unknown.bound(), map, steps, depth + 1);
                }
            }
            case LogicType.Anything anything -> {}
        }
    }
}
