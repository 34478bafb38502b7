package io.torgo.agent.chimera.head;

import java.util.Arrays;
import java.util.Map;

/**
 * What a head can do. A role never changes its state by itself: it says what would change, and the change is applied
 * when the other heads have kept it. Used by one thread.
 */
interface Role {

    /** Does what is asked, as far as it can without changing the state. */
    Answer ask(String operation, Map<String, String> parameters) throws Refused;

    /** Takes in a change that an answer named, or a snapshot. */
    void apply(Map<String, String> change);

    /** The whole state as one change, to be applied to an empty role. */
    Map<String, String> snapshot();

    /**
     * @param texts for whoever asked
     * @param change what the state gets when it is accepted; empty for no change
     */
    record Answer(Map<String, String> texts, Map<String, String> change) {

        static Answer of(String name, String text) {
            return new Answer(Map.of(name, text), Map.of());
        }

        /** For roles whose {@link Kept} takes an empty text for nothing. */
        static Answer forgotten(String key) {
            return new Answer(Map.of("forgotten", key), Map.of(key, ""));
        }
    }

    /** The request cannot be done. */
    final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        private final String code;
        private final String cure;

        Refused(String code, String message, String cure) {
            super(message, null, false, false);
            this.code = code;
            this.cure = cure;
        }

        static Refused operation(String role, String operation, String known) {
            return new Refused("HEAD-UNKNOWN-OPERATION", "The head for " + role + " has no operation \"" + operation
                    + "\".", "It offers " + known + ".");
        }

        String code() {
            return code;
        }

        String cure() {
            return cure;
        }
    }

    /** A parameter that must be there. */
    static String need(Map<String, String> parameters, String name) throws Refused {
        String text = parameters.get(name);
        if (text == null || text.isEmpty()) {
            throw new Refused("HEAD-BAD-REQUEST", "The parameter " + name + " is missing.", "Give it a text.");
        }
        return text;
    }

    /** A parameter of finite numbers separated by commas, at least one, at most 100,000. */
    static double[] numbers(Map<String, String> parameters, String name) throws Refused {
        String text = need(parameters, name);
        try {
            double[] numbers = Arrays.stream(text.split(",", 100_001)).mapToDouble(Double::parseDouble)
                    .toArray();
            if (numbers.length <= 100_000 && Arrays.stream(numbers).allMatch(Double::isFinite)) {
                return numbers;
            }
        } catch (NumberFormatException e) {
            throw badNumbers(name);
        }
        throw badNumbers(name);
    }

    private static Refused badNumbers(String name) {
        return new Refused("HEAD-BAD-REQUEST", "The parameter " + name + " is no list of finite numbers.",
                "Separate at most 100,000 numbers by commas.");
    }
}
