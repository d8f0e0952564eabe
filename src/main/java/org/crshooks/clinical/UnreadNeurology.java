package org.crshooks.clinical;

import java.time.Instant;
import org.crshooks.fact.Source;

/** An entry about a domain of ICANS whose value cannot be used; it is among the {@link Ignored} too (I1). */
public record UnreadNeurology(Instant at, Source source) {}
