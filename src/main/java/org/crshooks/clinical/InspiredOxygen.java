package org.crshooks.clinical;

import java.math.BigDecimal;
import java.time.Instant;
import org.crshooks.fact.Source;

/** Charted FiO2 in per cent (21 to 100), valid for at most 6 h for the support that started last before it. */
public record InspiredOxygen(Instant at, BigDecimal percent, Source source) {}
