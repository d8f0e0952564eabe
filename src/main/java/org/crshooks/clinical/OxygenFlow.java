package org.crshooks.clinical;

import java.math.BigDecimal;
import java.time.Instant;
import org.crshooks.fact.Source;

/** Oxygen flow in L/min, valid for at most 6 h for the support that started last before it. */
public record OxygenFlow(Instant at, BigDecimal litresPerMinute, Source source) {}
