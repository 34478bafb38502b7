package io.torgo.agent.sakina;

import io.torgo.api.agent.TriageAdvisor;
import io.torgo.api.agent.TriageReport;
import io.torgo.api.agent.TriageReport.Rank;
import io.torgo.api.agent.VitalSigns;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ranks people by NEWS2: highest certain score first, then highest possible score, then name. Stateless. */
public final class News2Ranking implements TriageAdvisor {

    static final String METHOD = "NEWS2 (Royal College of Physicians, 2017), SpO2 scale 1";

    private static final Comparator<Rank> URGENCY = Comparator.comparingInt(Rank::lowest)
            .thenComparingInt(Rank::highest).reversed().thenComparing(Rank::subject);

    @Override
    public TriageReport rank(List<VitalSigns> latest) {
        Map<String, VitalSigns> newest = new LinkedHashMap<>();
        for (VitalSigns signs : latest) {
            newest.merge(signs.subject(), signs, News2Ranking::newer);
        }
        return new TriageReport(METHOD, newest.values().stream().map(News2Score::of).sorted(URGENCY).toList());
    }

    private static VitalSigns newer(VitalSigns first, VitalSigns second) {
        return second.time().isBefore(first.time()) ? first : second;
    }
}
