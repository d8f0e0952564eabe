package org.crshooks.clinical;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The readings of a look-back without those that were made while the sign was recorded as due to another cause (F22).
 *
 * @param readings those that remain, in the order of the chart
 * @param excused the sign is absent unless one of the readings shows it, whatever else is not charted: it is due to
 *     another cause at the moment, or every reading was
 */
record Unexplained<T>(List<T> readings, boolean excused) {

    static <T> Unexplained<T> of(View view, ConditionKind kind, List<T> charted, Function<T, Instant> time) {
        if (view.chart().index.otherCauses().isEmpty()) {
            return new Unexplained<>(charted, false);
        }
        List<T> remaining = new ArrayList<>(charted.size());
        for (T reading : charted) {
            if (!Attribution.explains(view, kind, time.apply(reading))) {
                remaining.add(reading);
            }
        }
        boolean allExplained = remaining.isEmpty() && !charted.isEmpty();
        return new Unexplained<>(remaining, allExplained || Attribution.toOtherCause(view.chart(), kind, view.at()));
    }
}
