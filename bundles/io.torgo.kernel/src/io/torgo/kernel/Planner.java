package io.torgo.kernel;

import io.torgo.api.Capability;
import io.torgo.api.Problem;
import io.torgo.api.plan.Plan;
import io.torgo.api.plan.Plan.Contract;
import io.torgo.api.plan.Plan.Permission;
import io.torgo.api.plan.Plan.Step;
import io.torgo.api.run.BlockRange;
import io.torgo.api.run.RunRequest;
import io.torgo.api.verify.ContractChecker;
import io.torgo.api.verify.SpecFile;
import io.torgo.crypto.Hashes;
import io.torgo.maml.Diagnostic;
import io.torgo.maml.MamlValidator;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Profile;
import io.torgo.maml.Severity;
import io.torgo.maml.model.CodeBlock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Works out what running a document would do, need and be allowed. Pure: it reads, and changes nothing.
 */
public final class Planner {

    private static final long LARGEST_EXECUTABLE = 1L << 20;
    private static final Set<String> DATA_LANGUAGES = Set.of("json", "yaml", "yml", "text", "txt", "csv", "markdown",
            "mermaid", "xml", "toml", "");

    private final ResourceCatalog catalog;
    private final DataSets dataSets;
    private final Set<String> languages;
    private final Supplier<Optional<ContractChecker>> contracts;

    /** A planner where nothing checks specifications. */
    public Planner(ResourceCatalog catalog, DataSets dataSets, Set<String> languages) {
        this(catalog, dataSets, languages, Optional::empty);
    }

    /**
     * @param languages fence tags that this gateway can run
     * @param contracts who checks specifications
     */
    public Planner(ResourceCatalog catalog, DataSets dataSets, Set<String> languages,
            Supplier<Optional<ContractChecker>> contracts) {
        this.catalog = catalog;
        this.dataSets = dataSets;
        this.languages = languages;
        this.contracts = contracts;
    }

    /** Whether blocks of that language hold values rather than code: one that cannot be read ends no run. */
    static boolean isData(String language) {
        return DATA_LANGUAGES.contains(language);
    }

    /** Plans the document under the policy. */
    public Plan plan(ParsedDocument document, RunRequest request, Policy policy) {
        String id = document.id().orElse(request.name());
        List<Step> steps = steps(document, request.blocks());
        List<Permission> permissions = permissions(document, request, policy, steps);
        List<Contract> contracts = contracts(document, request);
        Optional<Problem> error = Stream.<Optional<Problem>>of(invalid(document, request), tooLarge(request),
                notExecutable(document, request, policy), nothingChosen(request.blocks(), steps),
                notGranted(permissions, request),
                notRunnable(steps),
                notCheckable(contracts, policy))
                .flatMap(Optional::stream).findFirst();
        return new Plan(id, Hashes.sha256Hex(request.content()), steps, resources(document), permissions, contracts,
                error);
    }

    private List<Step> steps(ParsedDocument document, BlockRange chosen) {
        List<Step> steps = new ArrayList<>();
        List<CodeBlock> blocks = document.codeBlocks();
        Map<Boolean, Integer> numbers = new HashMap<>();
        for (int index = 0; index < blocks.size(); index++) {
            CodeBlock block = blocks.get(index);
            if (!isRun(block)) {
                continue;
            }
            // a block keeps its number, whichever others are run with it; data does not count among code
            boolean data = isData(block.getLanguage());
            int number = numbers.merge(data, 1, Integer::sum);
            if (chosen.contains(index)) {
                steps.add(new Step((data ? "data-" : "block-") + number, block.getLanguage(), block.getCode(),
                        block.getCodeLine(), Announcements.of(block.getLanguage(), block.getCode())));
            }
        }
        return steps;
    }

    /** Data is a step only where the gateway can make values of it for the blocks behind it. */
    private boolean isRun(CodeBlock block) {
        boolean disabled = block.getInfo() != null && block.getInfo().contains("disable-run");
        return !disabled && (!isData(block.getLanguage()) || languages.contains(block.getLanguage()));
    }

    private static Optional<Problem> nothingChosen(BlockRange chosen, List<Step> steps) {
        return chosen.equals(BlockRange.ALL) || !steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem("PLAN-NO-BLOCK", "The document has no such block that could be run.",
                        "Blocks count from 0 within ## Code_Blocks; torgo outline FILE lists them."));
    }

    private List<Plan.Resource> resources(ParsedDocument document) {
        return Stream.of("resources", "libs", "apis").flatMap(key -> document.requires(key).stream()).distinct()
                .map(catalog::lookup).toList();
    }

    private static List<Permission> permissions(ParsedDocument document, RunRequest request, Policy policy,
            List<Step> steps) {
        Set<Capability> asked = EnumSet.noneOf(Capability.class);
        steps.forEach(step -> asked.addAll(step.capabilities()));
        Set<Capability> granted = policy.granted(request.principal(), document.id().orElse(""),
                document.type().orElse(""));
        boolean mayWrite = !document.permissions("write").isEmpty();
        return asked.stream().map(capability -> permission(capability, granted, mayWrite, request.principal()))
                .toList();
    }

    private static Permission permission(Capability capability, Set<Capability> granted, boolean mayWrite,
            String principal) {
        if (!granted.contains(capability)) {
            return new Permission(capability.id(), false, "the policy does not let " + principal + " "
                    + capability.meaning());
        }
        boolean writes = capability == Capability.MESH || capability == Capability.STORAGE;
        if (writes && !mayWrite) {
            return new Permission(capability.id(), false,
                    "the document's permissions.write grants nobody, so it may not " + capability.meaning());
        }
        return new Permission(capability.id(), true, "the policy lets " + principal + " " + capability.meaning());
    }

    private List<Contract> contracts(ParsedDocument document, RunRequest request) {
        List<Contract> found = new ArrayList<>();
        document.inputSchema().ifPresent(schema -> found.add(new Contract("input-schema", "Input_Schema", "",
                "checkable")));
        document.outputSchema().ifPresent(schema -> found.add(new Contract("output-schema", "Output_Schema", "",
                "checkable")));
        String level = document.verificationLevel().orElse("");
        for (String file : document.specFiles()) {
            found.add(new Contract("specification", file, level, state(file, request)));
        }
        if (document.specFiles().isEmpty() && level.equals("strict")) {
            found.add(new Contract("specification", "none named", level, "not-checkable"));
        }
        return found;
    }

    private String state(String file, RunRequest request) {
        Optional<SpecFile> spec = Specifications.read(file, dataSets, request.folder());
        if (spec.isEmpty()) {
            return "not-checkable";
        }
        return contracts.get().map(checker -> checker.check(spec.get()).accepted() ? "checkable" : "not-checkable")
                .orElse("present");
    }

    private static Optional<Problem> invalid(ParsedDocument document, RunRequest request) {
        return MamlValidator.validate(document, Profile.STRICT_2_0_0).stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR).findFirst()
                .map(diagnostic -> new Problem("PLAN-INVALID-DOCUMENT", request.name() + ":" + diagnostic.line() + ":"
                        + diagnostic.column() + ": " + first(diagnostic), diagnostic.cure()));
    }

    private static String first(Diagnostic diagnostic) {
        return diagnostic.message() + " (" + diagnostic.code() + ")";
    }

    private static Optional<Problem> tooLarge(RunRequest request) {
        return request.content().length <= LARGEST_EXECUTABLE
                ? Optional.empty()
                : Optional.of(new Problem("PLAN-TOO-LARGE", "The document has " + request.content().length
                        + " bytes; documents above 1 MiB are not executed.", "Move data out of the document."));
    }

    private static Optional<Problem> notExecutable(ParsedDocument document, RunRequest request, Policy policy) {
        List<String> granted = document.permissions("execute");
        if (policy.mayExecute(granted, request.principal())) {
            return Optional.empty();
        }
        String whom = granted.isEmpty()
                ? "nobody"
                : "neither " + request.principal() + " nor this gateway";
        return Optional.of(new Problem("POLICY-EXECUTE", "The document's permissions.execute grants " + whom + ".",
                "Name who may execute it, for example execute: [\"gateway://local\"]."));
    }

    private static Optional<Problem> notGranted(List<Permission> permissions, RunRequest request) {
        return permissions.stream().filter(permission -> !permission.granted()).findFirst()
                .map(permission -> new Problem("POLICY-DENIED", "Not allowed: " + permission.reason() + ".",
                        "The operator can allow it in "
                                + request.policy().map(Path::toString)
                                        .orElse("policy.yaml of the gateway's home folder")
                                + "."));
    }

    private Optional<Problem> notRunnable(List<Step> steps) {
        return steps.stream().filter(step -> !languages.contains(step.language())).findFirst()
                .map(step -> new Problem("PLAN-LANGUAGE",
                        "Line " + step.line() + ": " + step.block() + " is written in "
                                + step.language() + "; this gateway runs " + String.join(", ", languages) + ".",
                        "Rewrite the block, or mark it " + step.language() + ":disable-run."));
    }

    private static Optional<Problem> notCheckable(List<Contract> contracts, Policy policy) {
        if (policy.strictWithoutSpecification()) {
            return Optional.empty();
        }
        return contracts.stream()
                .filter(contract -> contract.level().equals("strict") && !contract.state().equals("checkable"))
                .findFirst().map(Planner::strict);
    }

    private static Problem strict(Contract contract) {
        boolean named = !contract.subject().equals("none named");
        String why = named ? unusable(contract) : "it names no specification (verification.spec_files)";
        String cure = named
                ? "Put a specification " + contract.subject() + " that torgo verify --spec accepts beside the document"
                : "Name a specification in verification.spec_files, or set verification.level: warn";
        return new Problem("PLAN-STRICT-UNVERIFIABLE",
                "The document asks for strict verification, but " + why + ", so nothing could be checked.",
                cure + "; or let the operator allow it with a policy that says strict_without_specification: allow.");
    }

    private static String unusable(Contract contract) {
        return contract.state().equals("present")
                ? "nothing on this gateway checks specifications"
                : "the specification " + contract.subject() + " is not there, or is not accepted";
    }
}
