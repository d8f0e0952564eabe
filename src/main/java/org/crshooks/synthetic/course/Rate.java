package org.crshooks.synthetic.course;

/**
 * A stretch of an infusion.
 *
 * @param from minute of its begin
 * @param to minute of its end, which it no longer runs at
 * @param thousandths of the unit of the infusion
 */
public record Rate(int from, int to, int thousandths) {}
