package io.torgo.api.agent;

import java.util.List;

/**
 * Says who needs help first; the SAKINA agent. Decision support by a published score, not a medical device.
 * Thread-safe; keeps nothing between calls.
 */
public interface TriageAdvisor {

    /** @param latest the latest readings of each person, in any order; the latest one of each person counts */
    TriageReport rank(List<VitalSigns> latest);
}
