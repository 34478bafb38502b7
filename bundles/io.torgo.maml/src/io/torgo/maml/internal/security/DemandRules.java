package io.torgo.maml.internal.security;

import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Severity;
import io.torgo.maml.internal.Problems;
import io.torgo.maml.model.CodeBlock;
import java.util.HashSet;
import java.util.Set;

/** Code that asks for more than the document's permissions and requirements admit. */
final class DemandRules {

    private final Admitted admitted;
    private final Problems problems;
    private final Set<String> told = new HashSet<>();

    private DemandRules(Admitted admitted, Problems problems) {
        this.admitted = admitted;
        this.problems = problems;
    }

    static void check(ParsedDocument document, Problems problems) {
        if (document.codeBlocks().isEmpty()) {
            return;
        }
        DemandRules rules = new DemandRules(Admitted.by(document), problems);
        for (CodeBlock block : document.codeBlocks()) {
            boolean runs = block.getInfo() == null || !block.getInfo().contains("disable-run");
            if (runs) {
                rules.block(document.text(), block);
            }
        }
    }

    private void block(String text, CodeBlock block) {
        int from = block.getCodeOffset();
        int to = Math.min(text.length(), from + block.getCodeLength());
        switch (block.getLanguage()) {
            case "python", "py", "python3", "qiskit" -> new PythonDemands(text, this).read(from, to);
            case "javascript", "js", "mjs", "typescript", "ts" -> ScriptDemands.read(text, from, to, this);
            case "bash", "sh", "shell" -> ShellDemands.read(text, from, to, this);
            case "sql" -> SqlDemands.read(text, from, to, this);
            default -> {
                // Nothing is known of what other languages call.
            }
        }
    }

    /** Reports a demand at the place of its call, each call once a document. */
    void demand(Demand demand, String what, int from, int end) {
        if (!admitted.covers(demand) && told.add(demand.code() + what)) {
            problems.add(demand.code(), Severity.WARNING, from, end - from, demand.message(what), demand.cure());
        }
    }

    /** Reports a module that is nowhere declared, once a document. */
    void module(String module, int from, int end) {
        if (!PythonModules.isKnown(module, admitted.requirements()) && told.add("E05" + module)) {
            problems.add("E05", Severity.INFO, from, end - from, "The module '" + module
                    + "' is neither in Python nor in 'requires'",
                    "Add its package to requires.libs, so that a gateway can tell before the run whether it has it.");
        }
    }

    /** Whether a module's package is among the requirements. */
    boolean declares(String module) {
        return PythonModules.isDeclared(module, admitted.requirements());
    }
}
