package org.crshooks.clinical;

import java.math.BigDecimal;
import java.time.Instant;
import org.crshooks.fact.Source;

/**
 * A laboratory result or measurement.
 *
 * @param value in {@code unit}; blood counts always in 10*9/L, LVEF in %, QTc in ms
 * @param unit UCUM unit; empty for ratios such as INR
 * @param low lower limit of normal in the same unit; null where not given
 * @param high upper limit of normal in the same unit; null where not given
 */
public record LabResult(
        LabTest test, Instant at, BigDecimal value, String unit, BigDecimal low, BigDecimal high, Source source) {}
