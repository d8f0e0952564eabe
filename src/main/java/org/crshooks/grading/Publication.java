package org.crshooks.grading;

/**
 * Where a scale was published.
 *
 * @param name short name, such as {@code ASTCT 2019}
 * @param citation authors, journal, year, volume and page
 * @param url a stable address of the publication
 */
public record Publication(String name, String citation, String url) {}
