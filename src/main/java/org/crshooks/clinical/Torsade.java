package org.crshooks.clinical;

import java.util.Optional;
import org.crshooks.clinical.RecordedCondition.Verification;

/** Torsade de pointes or ventricular tachycardia, which makes a prolonged QTc grade 4 (F20, section 3). */
final class Torsade {

    /** CTCAE v4.03 and v5.0. */
    static final int GRADE = 4;

    private Torsade() {}

    /**
     * One recorded since the therapy, and not as due to another cause, beside a QTc that is prolonged; empty for every other
     * test.
     *
     * @param grade what the measured time alone amounts to
     */
    static Optional<RecordedCondition> with(View view, LabResult result, int grade) {
        if (result.test() != LabTest.QTC || grade == 0) {
            return Optional.empty();
        }
        return view.chart().conditions.stream()
                .filter(c -> c.kind() == ConditionKind.VENTRICULAR_TACHYCARDIA
                        && c.verification() == Verification.CONFIRMED
                        && !Attribution.isOtherCause(c))
                .filter(c -> c.onset() == null
                        || !c.onset().isBefore(view.since())
                                && !c.onset().isAfter(view.at())
                                && view.mayCount(c.onset()))
                .findFirst();
    }
}
