package org.crshooks.fact;

import java.time.Instant;

/**
 * One charted value that a finding rests on.
 *
 * @param value amount with unit as decided upon, such as {@code 39.1 Cel}; language-neutral
 * @param at when it was true; null where the chart gives no time
 */
public record Evidence(Input input, String value, Instant at, Source source) {}
