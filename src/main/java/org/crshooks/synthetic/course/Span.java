package org.crshooks.synthetic.course;

/** Values that a state lets a reading take, both ends included: tenths of °C, or mmHg. */
public record Span(int least, int most) {}
