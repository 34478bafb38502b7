package io.torgo.agent.sakina;

import io.torgo.api.agent.TriageAdvisor;
import io.torgo.api.agent.TriageReport;
import io.torgo.api.agent.VitalSigns;
import java.util.List;
import org.apache.felix.ipojo.annotations.Component;
import org.apache.felix.ipojo.annotations.Instantiate;
import org.apache.felix.ipojo.annotations.Provides;

/** Offers {@link News2Ranking} as a service. */
@Component(publicFactory = false)
@Instantiate
@Provides(specifications = TriageAdvisor.class)
public class SakinaAgent implements TriageAdvisor {

    private final TriageAdvisor ranking = new News2Ranking();

    @Override
    public TriageReport rank(List<VitalSigns> latest) {
        return ranking.rank(latest);
    }
}
