package io.torgo.api.agent;

import java.util.List;

/** Finds readings that do not fit; the BELUGA agent. Thread-safe; keeps nothing between calls. */
public interface AnomalyDetector {

    /** @param readings in time order; scored one after another, each against its own subject's past only */
    AnomalyReport scan(List<VitalSigns> readings);
}
