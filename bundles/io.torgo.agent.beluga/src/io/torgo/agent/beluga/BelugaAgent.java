package io.torgo.agent.beluga;

import io.torgo.api.agent.AnomalyDetector;
import io.torgo.api.agent.AnomalyReport;
import io.torgo.api.agent.VitalSigns;
import java.util.List;
import org.apache.felix.ipojo.annotations.Component;
import org.apache.felix.ipojo.annotations.Instantiate;
import org.apache.felix.ipojo.annotations.Provides;

/** Offers {@link RobustDetector} as a service. */
@Component(publicFactory = false)
@Instantiate
@Provides(specifications = AnomalyDetector.class)
public class BelugaAgent implements AnomalyDetector {

    private final AnomalyDetector detector = new RobustDetector();

    @Override
    public AnomalyReport scan(List<VitalSigns> readings) {
        return detector.scan(readings);
    }
}
