package io.torgo.quantum.algorithm;

import io.torgo.api.Outcome;
import io.torgo.api.Problem;
import io.torgo.api.quantum.Circuit;
import io.torgo.api.quantum.CircuitResult;
import io.torgo.api.quantum.CircuitSimulator;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * What happens in quantum key distribution, for teaching: with whom, and with how many errors. No key comes out: the
 * bits of a simulation come from a seed on one computer, and protect nothing.
 */
public final class KeyDistribution {

    private static final double DEGREE = Math.PI / 180;

    private KeyDistribution() {
    }

    /**
     * @param sent photons
     * @param sifted those that both read in the same basis: about half
     * @param errorRate of the sifted bits: 0 without, about 25 % with an eavesdropper on every photon
     * @param compared bits that both tell each other to look for errors
     * @param detection probability that so many compared bits show an eavesdropper on every photon: 1 − (3/4)^compared
     * @param secretShare 1 − 2 h(errorRate), the share of the sifted bits that could be made secret; 0 from about 11 %
     * @param simulated always true
     */
    public record Bb84Report(int sent, int sifted, double errorRate, int compared, double detection,
            double secretShare, boolean simulated) {
    }

    /**
     * @param correlation S of Clauser, Horne, Shimony and Holt: 2 √2 for entangled pairs, at most 2 for anything
     *     classical
     * @param classicalBound 2
     * @param quantumBound 2 √2
     * @param simulated always true
     */
    public record E91Report(int pairs, double correlation, double classicalBound, double quantumBound,
            boolean simulated) {
    }

    /**
     * C. H. Bennett and G. Brassard (1984).
     *
     * @param sent 1 … 10,000,000 photons
     * @param intercepted share of them that an eavesdropper measures in a basis of her choice and sends on, 0 … 1
     */
    public static Bb84Report bb84(int sent, double intercepted, int compared, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        int sifted = 0;
        int errors = 0;
        for (int photon = 0; photon < sent; photon++) {
            boolean bit = random.nextBoolean();
            boolean basis = random.nextBoolean();
            boolean carried = bit;
            boolean carriedBasis = basis;
            if (random.nextDouble() < intercepted) {
                boolean guess = random.nextBoolean();
                carried = guess == basis ? bit : random.nextBoolean();
                carriedBasis = guess;
            }
            if (random.nextBoolean() == basis) {
                boolean read = carriedBasis == basis ? carried : random.nextBoolean();
                sifted++;
                errors += read == bit ? 0 : 1;
            }
        }
        double rate = sifted == 0 ? 0 : (double) errors / sifted;
        return new Bb84Report(sent, sifted, rate, compared, 1 - Math.pow(0.75, compared),
                Math.max(0, 1 - 2 * entropy(rate)), true);
    }

    private static double entropy(double p) {
        return p <= 0 || p >= 1 ? 0 : -(p * Math.log(p) + (1 - p) * Math.log(1 - p)) / Math.log(2);
    }

    /**
     * A. K. Ekert (1991): each pair is measured at angles that test how entangled it is.
     *
     * @param pairs for each of the four combinations of angles, 1 … 1,000,000
     * @param intercepted whether somebody measures each pair on its way
     */
    public static Outcome<E91Report> e91(CircuitSimulator simulator, int pairs, boolean intercepted, long seed) {
        double[] here = {0, 90 * DEGREE};
        double[] there = {45 * DEGREE, -45 * DEGREE};
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            Outcome<CircuitResult> result = simulator.run(pair(here[i / 2], there[i % 2], intercepted), pairs,
                    seed + i);
            if (result instanceof Outcome.Failed<CircuitResult>(Problem problem)) {
                return Outcome.failed(problem);
            }
            sum += (i == 3 ? -1 : 1) * equalMinusUnequal(result.orElseThrow());
        }
        return Outcome.ok(new E91Report(4 * pairs, sum, 2, 2 * Math.sqrt(2), true));
    }

    private static Circuit pair(double here, double there, boolean intercepted) {
        CircuitBuilder circuit = new CircuitBuilder(2, 4).gate("h", 0).gate("cx", 0, 1);
        if (intercepted) {
            circuit.measure(0, 2).measure(1, 3);
        }
        return circuit.turn("ry", -here, 0).turn("ry", -there, 1).measure(0, 0).measure(1, 1).build();
    }

    private static double equalMinusUnequal(CircuitResult result) {
        int sum = result.counts().entrySet().stream()
                .mapToInt(count -> count.getKey().charAt(2) == count.getKey().charAt(3)
                        ? count.getValue()
                        : -count.getValue())
                .sum();
        return (double) sum / result.shots();
    }
}
