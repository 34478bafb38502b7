package io.torgo.agent.chimera.head;

import java.util.Arrays;
import java.util.Map;

/**
 * Computes over lists of numbers and remembers the results by key: {@code statistics}, {@code trend} (least squares
 * over the index), {@code result}, {@code forget}.
 */
final class ComputationRole implements Role {

    private final Kept results = new Kept();

    @Override
    public Answer ask(String operation, Map<String, String> parameters) throws Refused {
        String key = Role.need(parameters, "key");
        return switch (operation) {
            case "statistics" -> kept(key, statistics(Role.numbers(parameters, "values")));
            case "trend" -> kept(key, trend(Role.numbers(parameters, "values")));
            case "result" -> {
                if (results.get(key) == null) {
                    throw new Refused("HEAD-BAD-REQUEST", "There is no result under that key.", "Compute it first.");
                }
                yield Answer.of("result", results.get(key));
            }
            case "forget" -> Answer.forgotten(key);
            default -> throw Refused.operation("computation", operation, "statistics, trend, result, forget");
        };
    }

    private Answer kept(String key, String result) throws Refused {
        results.checkRoom(key, result);
        return new Answer(Map.of("result", result), Map.of(key, result));
    }

    private static String statistics(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
        return "count " + values.length + ", mean " + mean + ", deviation "
                + (values.length < 2 ? 0.0 : Math.sqrt(squares / (values.length - 1))) + ", least "
                + Arrays.stream(values).min().orElseThrow() + ", most " + Arrays.stream(values).max().orElseThrow();
    }

    private static String trend(double[] values) {
        double middle = (values.length - 1) / 2.0;
        double mean = Arrays.stream(values).average().orElseThrow();
        double products = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            products += (i - middle) * (values[i] - mean);
            squares += (i - middle) * (i - middle);
        }
        double slope = squares == 0 ? 0 : products / squares;
        return "slope " + slope + ", start " + (mean - slope * middle);
    }

    @Override
    public void apply(Map<String, String> change) {
        results.apply(change);
    }

    @Override
    public Map<String, String> snapshot() {
        return results.all();
    }
}
