package org.crshooks.store;

/**
 * What graded.
 *
 * @param software version of the service
 * @param rules version of the rules, with a digest of what the site set that can change a grade
 */
public record Versions(String software, String rules) {}
