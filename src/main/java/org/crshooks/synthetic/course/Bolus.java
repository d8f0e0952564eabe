package org.crshooks.synthetic.course;

/**
 * A crystalloid given for hypotension within half an hour.
 *
 * @param minute of its begin, after the first causal dose
 * @param volume mL
 * @param reasonCharted whether the chart says what it was for
 */
public record Bolus(int minute, int volume, boolean reasonCharted) {

    /** Minutes. */
    public static final int LENGTH = 30;
}
