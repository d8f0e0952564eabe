package org.crshooks.advice;

import org.crshooks.grading.Range;

/** Grades from one to another, both included. */
record Band(int from, int to) {

    static final Band MILD = new Band(1, 2);
    static final Band GRADE_1 = new Band(1, 1);
    static final Band GRADE_2 = new Band(2, 2);
    static final Band GRADE_3 = new Band(3, 3);
    static final Band GRADE_4 = new Band(4, 4);
    static final Band SEVERE = new Band(3, 4);
    /** Effector cells: grade 2 is severe where the clinician says so. */
    static final Band TWO_TO_FOUR = new Band(2, 4);

    static final Band ANY = new Band(1, 4);

    boolean contains(int grade) {
        return grade >= from && grade <= to;
    }

    /** Some grade between floor and ceiling lies in the band, but the floor does not. */
    boolean onlyByCeiling(Range range) {
        return !contains(range.floor()) && range.floor() < from && range.ceiling() >= from;
    }
}
