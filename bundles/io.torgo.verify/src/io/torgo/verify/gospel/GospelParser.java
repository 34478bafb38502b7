package io.torgo.verify.gospel;

import io.torgo.api.verify.SpecReport.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads OCaml interfaces with Gospel specifications, of 0.3 and since. Linear in the length of the text; nested no
 * deeper than a limit; never throws.
 */
public final class GospelParser {

    private static final int MAX_FINDINGS = 100;

    private GospelParser() {
    }

    /** Reads all that can be read, and reports the rest. */
    public static Parsed parse(String text) {
        List<Finding> findings = new ArrayList<>();
        Cursor in = new Cursor(text);
        SignatureParser parser = new SignatureParser(in, failure -> add(findings, failure));
        List<Item> items = new ArrayList<>(parser.items());
        while (in.sees("end")) {
            add(findings, in.unexpected("a declaration"));
            in.next();
            items.addAll(parser.items());
        }
        return new Parsed(new Interface(List.copyOf(items), in.dialect()), sorted(findings));
    }

    private static void add(List<Finding> findings, SyntaxFailure failure) {
        if (findings.size() < MAX_FINDINGS) {
            findings.add(failure.finding);
        }
    }

    static List<Finding> sorted(List<Finding> findings) {
        return findings.stream().distinct()
                .sorted(Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column)).toList();
    }
}
