package io.torgo.cli.internal;

import io.torgo.api.quantum.NoiseModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Errors of a device as they are typed: {@code depolarizing1=0.001,readout=0.02}. */
final class NoiseOption {

    static final List<String> NAMES = List.of("depolarizing1", "depolarizing2", "amplitude-damping", "phase-damping",
            "readout");

    private NoiseOption() {
    }

    static Optional<NoiseModel> parse(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Double> figures = new HashMap<>();
        for (String part : text.split(",")) {
            String[] pair = part.split("=", 2);
            if (pair.length < 2 || !NAMES.contains(pair[0].trim())) {
                throw bad("--noise does not know " + part);
            }
            figures.put(pair[0].trim(), figure(pair[1].trim(), part));
        }
        return Optional.of(new NoiseModel(of(figures, 0), of(figures, 1), of(figures, 2), of(figures, 3),
                of(figures, 4)));
    }

    private static double of(Map<String, Double> figures, int index) {
        return figures.getOrDefault(NAMES.get(index), 0.0);
    }

    private static double figure(String text, String part) {
        try {
            double figure = Double.parseDouble(text);
            if (figure >= 0 && figure <= 1) {
                return figure;
            }
        } catch (NumberFormatException e) {
            throw bad("--noise cannot read " + part);
        }
        throw bad("--noise " + part + " is no probability");
    }

    private static CliFailure bad(String message) {
        return new CliFailure(ExitCode.USAGE, "CLI-USAGE", message,
                "Give probabilities from 0 to 1, separated by commas, for " + String.join(", ", NAMES) + ".");
    }
}
