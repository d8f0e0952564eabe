package org.crshooks.clinical;

import java.math.BigDecimal;
import java.time.Instant;
import org.crshooks.fact.Source;

/**
 * A measured body temperature.
 *
 * @param celsius degrees Celsius, unrounded, 30 to 45 (F1)
 * @param site measuring site such as {@code axillary}, empty where not charted; named in the evidence, never corrected for
 * @param charted the value and unit as charted, such as {@code 100.4 [degF]}
 */
public record TemperatureReading(Instant at, BigDecimal celsius, String site, String charted, Source source) {}
