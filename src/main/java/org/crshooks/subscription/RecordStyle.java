package org.crshooks.subscription;

import java.time.ZoneId;
import java.util.Locale;

/**
 * How grades are written that nobody is waiting for.
 *
 * @param allScales whether all seven scales, or the one shown first
 * @param locale language of what a person reads in the record
 * @param zone zone in which times are told
 */
public record RecordStyle(boolean allScales, Locale locale, ZoneId zone) {}
