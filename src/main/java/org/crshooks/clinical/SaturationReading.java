package org.crshooks.clinical;

import java.math.BigDecimal;
import java.time.Instant;
import org.crshooks.fact.Source;

/**
 * A measured oxygen saturation.
 *
 * @param percent 0 to 100
 * @param onRoomAir charted with a code that says so (LOINC 59410-1)
 */
public record SaturationReading(Instant at, BigDecimal percent, boolean onRoomAir, Source source) {}
