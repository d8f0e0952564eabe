package org.crshooks.synthetic.course;

/**
 * How the course ended.
 *
 * @param minute after the first causal dose
 * @param fromCrs false for sepsis
 */
public record Death(int minute, boolean fromCrs) {}
