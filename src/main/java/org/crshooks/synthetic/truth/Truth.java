package org.crshooks.synthetic.truth;

/**
 * What a scale comes to in the whole course of a patient.
 *
 * @param scale id of the scale
 * @param onset minute of the first sign; null where there is none
 * @param end minute from which the last episode is resolved (F21); null while it is not, and without one
 * @param grade highest grade, 0 to 5
 * @param at minute at which it was first reached; null for grade 0
 */
public record Truth(String scale, Integer onset, Integer end, int grade, Integer at) {}
