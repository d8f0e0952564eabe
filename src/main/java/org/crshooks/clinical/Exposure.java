package org.crshooks.clinical;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A therapy that can cause CRS, with the doses given up to the moment of assessment, oldest first.
 *
 * @param product null where only the kind of therapy is known
 * @param lastDose the dose that the window is counted from; its start is null where no time is charted (F27)
 * @param window where the moment of assessment lies
 * @param overAt when the late limit is reached; null where no time is charted
 */
public record Exposure(
        Therapy therapy,
        Product product,
        List<TherapyDose> doses,
        TherapyDose lastDose,
        Window window,
        Instant expectedUntil,
        Instant overAt) {

    public Exposure {
        doses = List.copyOf(doses);
    }

    /** Start of the last dose, null where not charted. */
    public Instant start() {
        return lastDose.start();
    }

    /** Start of the first dose of the series, or the beginning of time where no time is charted (F27). */
    public Instant seriesStart() {
        Instant first = doses.get(0).start();
        return first == null ? Instant.EPOCH : first;
    }

    /** Whether a fever at the moment would be graded: after a dose and before its late limit (F25). */
    public boolean opensAt(Instant t) {
        for (TherapyDose dose : doses) {
            if (TherapyWindow.isOpen(dose, t)) {
                return true;
            }
        }
        return false;
    }

    /** Time since the last dose began, null where no time is charted. */
    public Duration since(Instant t) {
        return start() == null ? null : Duration.between(start(), t);
    }
}
