package io.torgo.cli.internal;

import io.torgo.api.Problem;

/** Problems told to people. */
final class Explanations {

    private Explanations() {
    }

    static void print(Console console, Problem problem) {
        console.complain(console.red("error") + " " + console.bold(problem.code()) + ": " + problem.message());
        console.complain("  cure: " + problem.cure());
        if (!problem.code().equals("CLI-USAGE")) {
            console.complain(console.dim("  more: torgo explain " + problem.code()));
        }
    }
}
