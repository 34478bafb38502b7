package io.torgo.agent.chimera.head;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells two kinds apart by logistic regression, learned one example at a time by stochastic gradient descent:
 * {@code learn} (features, label 0 or 1), {@code predict} (features). The first example sets the number of features.
 */
final class LearningRole implements Role {

    private static final double RATE = 0.1;

    /** One weight a feature and the constant last; empty before the first example. */
    private double[] weights = {};

    @Override
    public Answer ask(String operation, Map<String, String> parameters) throws Refused {
        double[] features = Role.numbers(parameters, "features");
        if (weights.length > 0 && features.length != weights.length - 1) {
            throw new Refused("HEAD-BAD-REQUEST", "The head learned from " + (weights.length - 1) + " features.",
                    "Give as many.");
        }
        return switch (operation) {
            case "predict" -> Answer.of("probability", "" + probability(features));
            case "learn" -> {
                double label = Role.numbers(parameters, "label")[0];
                if (label != 0 && label != 1) {
                    throw new Refused("HEAD-BAD-REQUEST", "The label is neither 0 nor 1.", "Give one of them.");
                }
                yield new Answer(Map.of("probability", "" + probability(features)),
                        Map.of("weights", text(learned(features, label))));
            }
            default -> throw Refused.operation("learning", operation, "learn, predict");
        };
    }

    private double probability(double[] features) {
        if (weights.length == 0) {
            return 0.5;
        }
        double sum = weights[features.length];
        for (int i = 0; i < features.length; i++) {
            sum += weights[i] * features[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private double[] learned(double[] features, double label) {
        double step = RATE * (label - probability(features));
        double[] next = Arrays.copyOf(weights, features.length + 1);
        for (int i = 0; i < features.length; i++) {
            next[i] += step * features[i];
        }
        next[features.length] += step;
        return next;
    }

    private static String text(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining(","));
    }

    @Override
    public void apply(Map<String, String> change) {
        String text = change.getOrDefault("weights", "");
        weights = text.isEmpty()
                ? new double[0]
                : Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
    }

    @Override
    public Map<String, String> snapshot() {
        return Map.of("weights", text(weights));
    }
}
