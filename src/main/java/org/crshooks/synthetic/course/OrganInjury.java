package org.crshooks.synthetic.course;

/**
 * A laboratory value that is clearly pathological for a while.
 *
 * @param test creatinine (then grade 2 of CTCAE v4.03) or ALT (then grade 3)
 * @param from minute
 * @param to minute
 */
public record OrganInjury(LabTest test, int from, int to) {}
