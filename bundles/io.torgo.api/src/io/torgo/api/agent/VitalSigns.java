package io.torgo.api.agent;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One set of vital signs of one person.
 *
 * @param subject pseudonym of the person, for example {@code colonist-07}
 * @param values what was measured; a vital that is absent was not measured
 * @param consciousness one letter of ACVPU: {@code A}lert, new {@code C}onfusion, {@code V}oice, {@code P}ain,
 *     {@code U}nresponsive; absent where not assessed
 * @param supplementalOxygen absent where not known
 */
public record VitalSigns(Instant time, String subject, Map<Vital, Double> values, Optional<Character> consciousness,
        Optional<Boolean> supplementalOxygen) {
}
