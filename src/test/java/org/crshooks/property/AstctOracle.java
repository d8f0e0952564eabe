package org.crshooks.property;

import org.crshooks.grading.Range;
import org.crshooks.property.AstctInputs.Antipyretic;
import org.crshooks.property.AstctInputs.Fever;
import org.crshooks.property.AstctInputs.Oxygen;
import org.crshooks.property.AstctInputs.Pressors;
import org.crshooks.property.AstctInputs.Pressure;

/** ASTCT worked out a second time, as arithmetic on rows instead of criteria; shares nothing with the product. */
record AstctOracle(
        Fever fever,
        Antipyretic drug,
        Pressure pressure,
        boolean bolus,
        Pressors pressors,
        Oxygen oxygen,
        boolean drugsAnswered,
        boolean oxygenAnswered) {

    Range range() {
        int lowest = lowestBySupport();
        int highest = highestBySupport();
        boolean waived = drug != Antipyretic.NONE;
        return switch (fever) {
            // row 1 at least; the worse axis decides
            case NOW_FEBRILE -> new Range(Math.max(1, lowest), Math.max(1, highest));
            // F7: hypotension and hypoxia alone decide; without a drug no row is left (F6a)
            case FEBRILE_BEFORE -> waived ? new Range(lowest, highest) : new Range(0, drugsAnswered ? 0 : highest);
            // F9: graded by support with waiver, indeterminate without
            case FEBRILE_BEFORE_NOT_MEASURED_NOW -> new Range(waived ? lowest : 0, Math.max(1, highest));
            // F8: indeterminate up to the provisional grade; F6: else none
            case NEVER_FEBRILE -> new Range(0, maybeMasked() ? highest : 0);
            // F9
            case NEVER_MEASURED -> new Range(0, Math.max(1, highest));
        };
    }

    /** One dose of paracetamol masks nothing; what was not answered may hold a drug that does, if there is a sign. */
    private boolean maybeMasked() {
        return drug == Antipyretic.TOCILIZUMAB || !drugsAnswered && lowestBySupport() > 0;
    }

    private int lowestBySupport() {
        boolean low = pressure == Pressure.LOW || bolus;
        int circulation = Math.max(low ? 2 : 0, pressors.row);
        return Math.max(circulation, oxygenAnswered ? oxygen.lowest : 0);
    }

    private int highestBySupport() {
        boolean perhapsLow = pressure != Pressure.NORMAL || bolus;
        int circulation = drugsAnswered ? Math.max(perhapsLow ? 2 : 0, pressors.row) : 4;
        return Math.max(circulation, oxygenAnswered ? oxygen.highest : 4);
    }
}
