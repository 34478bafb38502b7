package io.torgo.quantum.algorithm;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * How often a logical qubit fails under independent bit flips of its data qubits, for teaching. Syndromes are read without
 * errors; only the errors are drawn, since a code's answer follows from them alone.
 */
public final class ErrorCorrection {

    private ErrorCorrection() {
    }

    /**
     * @param code {@code repetition} or {@code surface}
     * @param distance errors that a code of this distance always mends: (distance − 1) / 2
     * @param physical error rate of a data qubit: that of a qubit without a code
     * @param logical error rate that was found
     * @param exact the same by formula; NaN where there is none
     * @param deviation standard deviation of {@code logical}
     * @param simulated always true
     */
    public record Report(String code, int distance, int dataQubits, double physical, double logical, double exact,
            double deviation, int samples, boolean simulated) {
    }

    /**
     * The repetition code with majority vote.
     *
     * @param distance odd, 1 … 99
     */
    public static Report repetition(int distance, double physical, int samples, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        int failures = 0;
        for (int sample = 0; sample < samples; sample++) {
            int flips = 0;
            for (int qubit = 0; qubit < distance; qubit++) {
                flips += random.nextDouble() < physical ? 1 : 0;
            }
            failures += 2 * flips > distance ? 1 : 0;
        }
        return report("repetition", distance, distance, physical, failures, moreThanHalf(distance, physical), samples);
    }

    private static double moreThanHalf(int n, double p) {
        double sum = 0;
        for (int k = n / 2 + 1; k <= n; k++) {
            sum += Math.exp(logChoose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p));
        }
        return p == 0 ? 0 : sum;
    }

    private static double logChoose(int n, int k) {
        double sum = 0;
        for (int i = 1; i <= k; i++) {
            sum += Math.log((double) (n - k + i) / i);
        }
        return sum;
    }

    /**
     * The rotated surface code with matching of least weight.
     *
     * @param distance 3 or 5
     */
    public static Report surface(int distance, double physical, int samples, long seed) {
        SurfaceCode code = new SurfaceCode(distance);
        RandomGenerator random = new SplittableRandom(seed);
        int failures = 0;
        for (int sample = 0; sample < samples; sample++) {
            boolean[] flips = new boolean[distance * distance];
            for (int qubit = 0; qubit < flips.length; qubit++) {
                flips[qubit] = random.nextDouble() < physical;
            }
            failures += code.fails(flips) ? 1 : 0;
        }
        return report("surface", distance, distance * distance, physical, failures, Double.NaN, samples);
    }

    private static Report report(String code, int distance, int qubits, double physical, int failures, double exact,
            int samples) {
        double logical = (double) failures / samples;
        return new Report(code, distance, qubits, physical, logical, exact,
                Math.sqrt(logical * (1 - logical) / samples), samples, true);
    }
}
