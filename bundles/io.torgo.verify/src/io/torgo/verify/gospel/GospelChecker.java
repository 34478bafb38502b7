package io.torgo.verify.gospel;

import io.torgo.api.verify.SpecReport;
import io.torgo.api.verify.SpecReport.Finding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Says whether an interface with specifications is well formed and well typed, by the rules of Gospel and within the
 * subset that {@code docs/gospel.md} draws. Never throws, on any bytes.
 */
public final class GospelChecker {

    /** Larger specifications are refused. */
    public static final int MAX_BYTES = 1 << 20;

    private GospelChecker() {
    }

    /**
     * Checks a file.
     *
     * @param name what messages call it
     * @param content UTF-8
     */
    public static SpecReport check(String name, byte[] content) {
        Span start = new Span(0, 0, 1, 1, 1, 1);
        if (content.length > MAX_BYTES) {
            return refused(Findings.error(Findings.SIZE, start, name + " has more than " + MAX_BYTES + " bytes.",
                    "Split the specification."));
        }
        try {
            return check(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException e) {
            return refused(Findings.error(Findings.ENCODING, start, name + " is not UTF-8.", "Save it as UTF-8."));
        }
    }

    private static SpecReport refused(Finding finding) {
        return new SpecReport(false, List.of(finding));
    }

    /** Checks a text. */
    public static SpecReport check(String text) {
        Parsed parsed = GospelParser.parse(text);
        List<Finding> findings = new ArrayList<>(parsed.findings());
        findings.addAll(types(parsed.ast()));
        boolean accepted = findings.stream().noneMatch(finding -> finding.severity().equals("error"));
        return new SpecReport(accepted, GospelParser.sorted(findings));
    }

    /** Names and types alone, of an interface that is read already. */
    public static List<Finding> types(Interface ast) {
        Checking checking = new Checking(ast.dialect(), Library.instance().basics());
        scope(ast, checking);
        return List.copyOf(checking.findings);
    }

    static ModuleScope scope(Interface ast, Checking checking) {
        Environment library = new Environment(Library.instance().top(), null);
        return new SignatureChecker(checking).exports(ast.items(), library);
    }
}
