package io.torgo.cli.internal;

import io.torgo.api.Outcome;
import io.torgo.api.Problem;
import io.torgo.api.quantum.CircuitSimulator;
import io.torgo.quantum.StateVectorSimulator;
import io.torgo.quantum.algorithm.ErrorCorrection;
import io.torgo.quantum.algorithm.Fourier;
import io.torgo.quantum.algorithm.Grover;
import io.torgo.quantum.algorithm.KeyDistribution;
import io.torgo.quantum.algorithm.Qaoa;
import io.torgo.quantum.algorithm.Qubo;
import io.torgo.quantum.algorithm.Vqe;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Known algorithms on the simulator, each beside its classical baseline. */
@Command(name = "teach", sortOptions = false,
        description = "Run a known quantum algorithm beside its classical baseline; simulated, for teaching.")
final class LessonCommand implements Callable<Integer> {

    private static final double[][] WORK = {{1, 6, 7}, {8, 2, 9}, {5, 4, 3}};
    private static final double[][] ROADS = {{0, 1, 4, 2}, {1, 0, 1, 5}, {4, 1, 0, 1}, {2, 5, 1, 0}};
    private static final int PHOTONS = 100_000;
    private static final double USUAL_RATE = 0.05;

    private final App app;
    private final CircuitSimulator simulator = new StateVectorSimulator();

    /** What can be shown. */
    enum Lesson {
        GROVER, PHASE, ASSIGNMENT, ROUTING, HYDROGEN, ISING, BB84, E91, REPETITION, SURFACE
    }

    @Parameters(paramLabel = "LESSON", description = "One of ${COMPLETION-CANDIDATES}.")
    private Lesson lesson;

    @Option(names = "--qubits", paramLabel = "N", defaultValue = "8",
            description = "Qubits of grover, bits of phase, spins of ising.")
    private int qubits;

    @Option(names = "--layers", paramLabel = "P", defaultValue = "3", description = "Layers of qaoa and vqe.")
    private int layers;

    @Option(names = "--distance", paramLabel = "D", defaultValue = "5", description = "Distance of a code.")
    private int distance;

    @Option(names = "--rate", paramLabel = "R",
            description = "Error rate of a code's qubits, share of photons that bb84 has intercepted, default 0.05; "
                    + "for e91 anything above 0 intercepts all pairs, default none.")
    private Optional<Double> given;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Seed of everything that is drawn.")
    private long seed;

    LessonCommand(App app) {
        this.app = app;
    }

    @Override
    public Integer call() {
        double rate = given.orElse(USUAL_RATE);
        boolean intercepted = given.orElse(0.0) > 0;
        requireRanges(rate);
        return switch (lesson) {
            case GROVER -> told(Grover.search(simulator, qubits, (1 << qubits) - 2), report -> String.format(
                    Locale.ROOT,
                    "Grover's search finds the marked one of %,d with probability %.4f after %d questions; one after"
                            + " another takes %,.1f on the average.",
                    1 << qubits, report.chance(), report.questions(), report.classicalQuestions()));
            case PHASE -> told(Fourier.estimatePhase(simulator, 0.3, qubits), report -> String.format(Locale.ROOT,
                    "The phase 0.3 is estimated as %.6f with probability %.3f; %d bits can tell %.6f apart.",
                    report.estimate(), report.chance(), report.bits(), report.resolution()));
            case ASSIGNMENT -> told(Qaoa.solve(simulator, Qubo.assignment(WORK), layers, 64), this::optimised);
            case ROUTING -> told(Qaoa.solve(simulator, Qubo.routing(ROADS), layers, 64), this::optimised);
            case HYDROGEN -> told(Vqe.solve(simulator, Vqe.hydrogen(), layers), this::energy);
            case ISING -> told(Vqe.solve(simulator, Vqe.isingChain(qubits, 1), layers), this::energy);
            case BB84 -> told(Outcome.ok(KeyDistribution.bb84(PHOTONS, rate, 20, seed)), report -> String.format(
                    Locale.ROOT,
                    "BB84: of %,d photons %,d were read in the same basis, %.2f %% of them wrongly; %.1f %%"
                            + " could be made secret. No key is made.",
                    report.sent(), report.sifted(), 100 * report.errorRate(), 100 * report.secretShare()));
            case E91 -> told(KeyDistribution.e91(simulator, PHOTONS / 4, intercepted, seed), report -> String.format(
                    Locale.ROOT, "E91: %,d pairs correlate by S = %.3f; nothing classical exceeds %.0f, entanglement"
                            + " reaches %.3f. No key is made.",
                    report.pairs(), report.correlation(), report.classicalBound(), report.quantumBound()));
            case REPETITION -> told(Outcome.ok(ErrorCorrection.repetition(distance, rate, PHOTONS, seed)), this::code);
            case SURFACE -> told(Outcome.ok(ErrorCorrection.surface(distance, rate, PHOTONS, seed)), this::code);
        };
    }

    private void requireRanges(double rate) {
        int most = lesson == Lesson.PHASE ? 16 : lesson == Lesson.ISING ? 10 : 20;
        require(qubits >= 2 && qubits <= most, "--qubits is 2 to " + most + " for this lesson");
        require(layers >= 1 && layers <= 6, "--layers is 1 to 6");
        require(rate >= 0 && rate <= 1, "--rate is 0 to 1");
        require(distance % 2 == 1 && distance >= 1 && distance <= 99, "--distance is odd, 1 to 99");
        require(lesson != Lesson.SURFACE || distance == 3 || distance == 5,
                "--distance is 3 or 5 for the surface code");
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new CliFailure(ExitCode.USAGE, new Problem("CLI-USAGE", sentence, "torgo quantum teach --help"));
        }
    }

    private String optimised(Qaoa.Report report) {
        return String.format(Locale.ROOT, "QAOA with %d layers on %d qubits: best sample costs %.3g, the optimum (by"
                + " trying all) %.3g. A sample is optimal with probability %.4f, bits chosen by chance with %.4f.",
                report.layers(), report.qubits(), report.bestCost(), report.optimum(), report.chance(),
                report.chanceByLuck());
    }

    private String energy(Vqe.Report report) {
        return String.format(Locale.ROOT, "VQE finds the energy %.6f; the exact least one is %.6f, that of the best"
                + " computational basis state %.6f.", report.energy(), report.exact(), report.basis());
    }

    private String code(ErrorCorrection.Report report) {
        String formula = Double.isNaN(report.exact())
                ? ""
                : String.format(Locale.ROOT, " (by formula %.5f)",
                        report.exact());
        return String.format(Locale.ROOT, "The %s code of distance %d fails with probability %.5f ± %.5f%s; a qubit"
                + " without it with %.5f.", report.code(), report.distance(), report.logical(), report.deviation(),
                formula, report.physical());
    }

    /** A report as a sentence, or as JSON with its members. */
    private <R extends Record> int told(Outcome<R> outcome, Function<R, String> sentence) {
        if (outcome instanceof Outcome.Failed<R>(Problem problem)) {
            throw new CliFailure(ExitCode.PROBLEMS, problem);
        }
        R report = outcome.orElseThrow();
        if (app.console().isJson()) {
            app.console().json(members(report));
        } else {
            app.console().line(sentence.apply(report));
            app.console().line("Simulated: a simulation has no quantum advantage.");
        }
        return ExitCode.FINE;
    }

    private Map<String, Object> members(Record report) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("lesson", lesson.name().toLowerCase(Locale.ROOT));
        for (RecordComponent component : report.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(report);
                if (!(value instanceof Double number) || Double.isFinite(number)) {
                    members.put(component.getName(), value);
                }
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("the reports are public records", impossible);
            }
        }
        members.put("simulated", true);
        return members;
    }
}
