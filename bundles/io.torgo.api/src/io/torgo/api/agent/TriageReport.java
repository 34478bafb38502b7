package io.torgo.api.agent;

import java.util.List;

/**
 * @param method names score and edition, for example {@code NEWS2 (Royal College of Physicians, 2017)}
 * @param ranking most urgent first
 */
public record TriageReport(String method, List<Rank> ranking) {

    /**
     * @param lowest score if everything not measured were normal
     * @param highest score if everything not measured were as bad as can be; equals {@code lowest} when complete
     * @param risk {@code low}, {@code low-medium}, {@code medium} or {@code high}, by the lowest score
     * @param factors why
     * @param missing columns that were not measured
     */
    public record Rank(String subject, int lowest, int highest, String risk, List<Factor> factors,
            List<String> missing) {
    }

    /** Points that one measurement added, and why. */
    public record Factor(String name, String value, int points, String reason) {
    }
}
