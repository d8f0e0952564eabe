package org.crshooks.clinical;

import java.math.BigDecimal;
import java.time.Instant;
import org.crshooks.fact.Source;

/** Body height in cm, 20 to 260. */
public record Height(Instant at, BigDecimal centimetres, Source source) {}
