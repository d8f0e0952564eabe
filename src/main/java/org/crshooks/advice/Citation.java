package org.crshooks.advice;

/**
 * Where an item of advice comes from.
 *
 * @param label who says so, such as {@code ASCO guideline}
 * @param year year of that version; {@link #NO_YEAR} where it prints none
 * @param url a stable address; null where there is none
 */
public record Citation(String label, int year, String url) {

    public static final int NO_YEAR = 0;
}
