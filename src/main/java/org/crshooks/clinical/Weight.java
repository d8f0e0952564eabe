package org.crshooks.clinical;

import java.math.BigDecimal;
import java.time.Instant;
import org.crshooks.fact.Source;

/** Body weight in kg, above 0.3 and below 500. */
public record Weight(Instant at, BigDecimal kilograms, Source source) {}
