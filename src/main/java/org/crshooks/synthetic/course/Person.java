package org.crshooks.synthetic.course;

import java.time.LocalDate;

/**
 * Who it is.
 *
 * @param id logical id
 * @param years completed years throughout the course
 * @param hectograms body weight, tenths of a kilogram
 */
public record Person(String id, LocalDate birthDate, int years, boolean female, int hectograms) {

    /** F11: a systolic pressure below it is hypotension, mmHg. */
    public int systolicLimit() {
        return years > 10 ? 90 : 70 + 2 * years;
    }
}
