package org.crshooks.clinical;

import java.time.Instant;
import org.crshooks.fact.Source;

/**
 * An adverse event that a person graded.
 *
 * @param grade CTCAE grade, 1 to 5
 * @param at null where not charted
 * @param otherCause recorded as due to something other than CRS or its therapy
 */
public record GradedEvent(OrganTerm term, int grade, Instant at, boolean otherCause, Source source) {}
