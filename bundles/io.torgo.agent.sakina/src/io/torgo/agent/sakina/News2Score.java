package io.torgo.agent.sakina;

import io.torgo.api.agent.TriageReport.Factor;
import io.torgo.api.agent.TriageReport.Rank;
import io.torgo.api.agent.VitalSigns;
import java.util.ArrayList;
import java.util.List;

/** Adds up NEWS2 for one set of vital signs. What is missing widens the bounds and is never taken as normal. */
final class News2Score {

    private static final int OXYGEN_POINTS = 2;
    private static final int CONSCIOUSNESS_POINTS = 3;
    private static final int RED_SCORE = 3;
    private static final int MEDIUM_FROM = 5;
    private static final int HIGH_FROM = 7;

    private final List<Factor> factors = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private int worstOfMissing;

    static Rank of(VitalSigns signs) {
        News2Score score = new News2Score();
        for (Parameter parameter : Parameter.values()) {
            score.measured(parameter, signs.values().get(parameter.vital()));
        }
        score.oxygen(signs.supplementalOxygen().orElse(null));
        score.consciousness(signs.consciousness().orElse(null));
        return score.rank(signs.subject());
    }

    private void measured(Parameter parameter, Double value) {
        if (value == null || !parameter.possible(value)) {
            missing(parameter.vital().column(), parameter.worst());
            return;
        }
        Band band = parameter.band(value);
        String shown = parameter.charted(value).toPlainString() + " " + parameter.vital().unit();
        factors.add(new Factor(parameter.vital().column(), shown, band.points(),
                parameter.title() + " in the band " + parameter.describe(band)));
    }

    private void oxygen(Boolean given) {
        if (given == null) {
            missing("supplemental_oxygen", OXYGEN_POINTS);
        } else {
            factors.add(new Factor("supplemental_oxygen", given ? "oxygen" : "air", given ? OXYGEN_POINTS : 0,
                    given ? "breathes supplemental oxygen" : "breathes air"));
        }
    }

    private void consciousness(Character level) {
        String meaning = level == null ? null : meaning(level);
        if (meaning == null) {
            missing("consciousness", CONSCIOUSNESS_POINTS);
        } else {
            factors.add(new Factor("consciousness", String.valueOf(level), level == 'A' ? 0 : CONSCIOUSNESS_POINTS,
                    meaning));
        }
    }

    /** What a letter of ACVPU stands for; {@code null} for any other. */
    private static String meaning(char level) {
        return switch (level) {
            case 'A' -> "alert";
            case 'C' -> "new confusion";
            case 'V' -> "responds to voice only";
            case 'P' -> "responds to pain only";
            case 'U' -> "unresponsive";
            default -> null;
        };
    }

    private void missing(String column, int worst) {
        missing.add(column);
        worstOfMissing += worst;
    }

    private Rank rank(String subject) {
        int lowest = factors.stream().mapToInt(Factor::points).sum();
        return new Rank(subject, lowest, lowest + worstOfMissing, risk(lowest), List.copyOf(factors),
                List.copyOf(missing));
    }

    private String risk(int score) {
        if (score >= HIGH_FROM) {
            return "high";
        }
        if (score >= MEDIUM_FROM) {
            return "medium";
        }
        return factors.stream().anyMatch(factor -> factor.points() >= RED_SCORE) ? "low-medium" : "low";
    }
}
