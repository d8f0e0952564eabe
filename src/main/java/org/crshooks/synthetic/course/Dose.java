package org.crshooks.synthetic.course;

/**
 * A drug given at one moment.
 *
 * @param minute after the first causal dose
 * @param amount mg
 */
public record Dose(Drug drug, int minute, int amount, boolean intravenous) {}
