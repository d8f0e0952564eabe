package org.crshooks.clinical;

import java.time.Instant;
import java.util.function.Predicate;
import org.crshooks.clinical.RecordedCondition.Cause;
import org.crshooks.clinical.RecordedCondition.Verification;

/** Which signs a person recorded as due to something other than CRS, and what else could explain them (F22). */
final class Attribution {

    private Attribution() {}

    /** Whether a confirmed finding of this kind is recorded as due to another cause at the moment. */
    static boolean toOtherCause(PatientChart chart, ConditionKind kind, Instant t) {
        for (RecordedCondition c : chart.index.otherCauses()) {
            if (c.kind() == kind && isPresent(c, t)) {
                return true;
            }
        }
        return false;
    }

    static boolean isOtherCause(RecordedCondition c) {
        return c.dueTo() == Cause.OTHER && c.verification() == Verification.CONFIRMED;
    }

    static boolean isPresent(RecordedCondition c, Instant t) {
        return (c.onset() == null || !c.onset().isAfter(t))
                && (c.abated() == null || c.abated().isAfter(t));
    }

    /** A possible other cause since the therapy: positive blood culture, sepsis, or a finding that may be due to one. */
    static boolean otherCausePossible(View view) {
        Predicate<RecordedCondition> infection =
                c -> (c.kind() == ConditionKind.INFECTION || c.kind() == ConditionKind.SEPSIS)
                        && c.verification() != Verification.REFUTED;
        Predicate<RecordedCondition> doubtfulFinding =
                c -> c.dueTo() == Cause.OTHER && c.verification() == Verification.POSSIBLE;
        return view.chart().conditions.stream()
                .filter(infection.or(doubtfulFinding))
                .filter(c -> isPresent(c, view.at()))
                .anyMatch(c ->
                        c.onset() == null || !c.onset().isBefore(view.since().minus(Lookback.MASKING)));
    }
}
