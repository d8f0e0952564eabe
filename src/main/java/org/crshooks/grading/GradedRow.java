package org.crshooks.grading;

/** One row of a scale applied to a patient. */
public record GradedRow(int grade, Finding finding) {}
