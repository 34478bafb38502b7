package io.torgo.verify.internal;

import io.torgo.api.verify.ContractChecker.Block;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the function whose value a block's result is. */
final class EntryPoints {

    private static final List<String> USUAL = List.of("execute_skill", "run_skill");
    private static final Set<String> PYTHON = Set.of("python", "py", "python3");
    private static final Set<String> OCAML = Set.of("ocaml", "ml");
    private static final Set<String> JAVASCRIPT = Set.of("javascript", "js", "node");

    private EntryPoints() {
    }

    /**
     * Why the block's result is not the value of this function, or an empty text where it is. Empty where the block has
     * nothing to do with it.
     *
     * @param function name in the specification
     * @param specified names of all functions that the specification speaks of
     */
    static Optional<String> reason(String function, Set<String> specified, Block block) {
        if (function.equals(block.name().replace('-', '_'))) {
            return Optional.of("");
        }
        if (!defines(block, function)) {
            return Optional.empty();
        }
        Optional<String> entry = USUAL.stream().filter(each -> defines(block, each)).findFirst();
        if (entry.isPresent()) {
            return Optional.of(entry.get().equals(function)
                    ? ""
                    : "the result of " + block.name() + " is that of " + entry.get() + ", not of " + function);
        }
        long candidates = specified.stream().filter(each -> defines(block, each)).count();
        return Optional.of(candidates == 1
                ? ""
                : block.name() + " defines " + candidates
                        + " specified functions and no entry point, so it is not known whose value its result is");
    }

    static boolean isOcaml(Block block) {
        return OCAML.contains(block.language());
    }

    private static boolean defines(Block block, String function) {
        String name = Pattern.quote(function);
        return definition(block.language(), name).map(pattern -> pattern.matcher(block.source()).find())
                .orElse(false);
    }

    private static Optional<Pattern> definition(String language, String name) {
        if (PYTHON.contains(language)) {
            return Optional.of(Pattern.compile("(?m)^(async\\s+)?def\\s+" + name + "\\s*\\("));
        }
        if (JAVASCRIPT.contains(language)) {
            return Optional.of(Pattern.compile("(?m)^(export\\s+)?((async\\s+)?function\\s+" + name
                    + "\\s*\\(|(const|let|var)\\s+" + name + "\\s*=)"));
        }
        if (OCAML.contains(language)) {
            return Optional.of(Pattern.compile("(?m)^let\\s+(rec\\s+)?" + name + "\\b"));
        }
        if (language.equals("bash") || language.equals("sh")) {
            return Optional.of(Pattern.compile("(?m)^(function\\s+)?" + name + "\\s*\\(\\)"));
        }
        return Optional.empty();
    }
}
