package org.crshooks.clinical;

import java.time.Instant;
import org.crshooks.fact.Source;

/**
 * A test that was ordered or done, as far as the work-up asks.
 *
 * @param done false for an order that is not yet fulfilled
 * @param at when it was done, or ordered
 * @param result short text of the result, empty where none is charted
 */
public record TestEntry(WorkUpTest test, boolean done, Instant at, String result, Source source) {}
