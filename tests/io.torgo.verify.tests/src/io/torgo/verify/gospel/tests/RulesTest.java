package io.torgo.verify.gospel.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.verify.SpecReport;
import io.torgo.api.verify.SpecReport.Finding;
import io.torgo.verify.gospel.GospelChecker;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every rule of the subset by a text that keeps it or breaks it, with the place where it is broken. */
class RulesTest {

    private record Rule(String name, String expected, String text) {
    }

    @TestFactory
    Stream<DynamicTest> rules() throws IOException {
        List<Rule> rules = read();
        assertTrue(rules.size() > 60, "few rules were read: " + rules.size());
        return rules.stream().map(rule -> DynamicTest.dynamicTest(rule.name(), () -> holds(rule)));
    }

    private static void holds(Rule rule) {
        SpecReport report = GospelChecker.check(rule.name(), rule.text().getBytes(StandardCharsets.UTF_8));
        String found = report.findings().stream().filter(finding -> finding.severity().equals("error")).findFirst()
                .map(finding -> finding.code() + " " + finding.line() + ":" + finding.column()).orElse("accepted");
        assertEquals(rule.expected(), found, () -> report.findings().toString());
        assertEquals(rule.expected().equals("accepted"), report.accepted());
        report.findings().forEach(RulesTest::complete);
    }

    private static void complete(Finding finding) {
        assertTrue(finding.message().endsWith("."), finding.message());
        assertTrue(!finding.cure().isBlank(), finding.code());
        boolean forward = finding.endLine() > finding.line()
                || finding.endLine() == finding.line() && finding.endColumn() >= finding.column();
        assertTrue(forward, finding::toString);
    }

    private static List<Rule> read() throws IOException {
        try (InputStream in = RulesTest.class.getResourceAsStream("rules.txt")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<Rule> rules = new ArrayList<>();
            String[] parts = all.split("(?m)^=== ");
            for (int i = 1; i < parts.length; i++) {
                int end = parts[i].indexOf('\n');
                String[] head = parts[i].substring(0, end).split(" \\| ");
                rules.add(new Rule(head[0], head[1], parts[i].substring(end + 1)));
            }
            return rules;
        }
    }
}
