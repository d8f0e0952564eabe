package org.crshooks.synthetic.course;

/** A result, in {@code 1/scale} of the unit of its test; the minute counts from the first causal dose. */
public record LabValue(LabTest test, int minute, int value) {}
