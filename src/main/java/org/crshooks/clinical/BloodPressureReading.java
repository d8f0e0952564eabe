package org.crshooks.clinical;

import java.math.BigDecimal;
import java.time.Instant;
import org.crshooks.fact.Source;

/**
 * A measured blood pressure, in mm[Hg].
 *
 * @param systolic null where not charted
 * @param mean null where not charted
 * @param charted as charted, such as {@code 88/52 mm[Hg]}
 */
public record BloodPressureReading(Instant at, BigDecimal systolic, BigDecimal mean, String charted, Source source) {}
