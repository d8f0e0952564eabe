package org.crshooks.clinical;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a therapy is expected to cause CRS after a dose, and until when a fever still counts (F25).
 *
 * @param expected until when onset is usual, counted from the start of the dose
 * @param late until when a fever is graded, counted likewise
 */
record TherapyWindow(Duration expected, Duration late) {

    /** F25: CAR-T and TCR-T before this are "early". */
    static final Duration EARLY = Duration.ofHours(24);
    /** F25: blinatumomab without a charted end. */
    static final Duration CONTINUOUS_WITHOUT_END = Duration.ofDays(28);

    private static final Duration EFFECTOR_CELLS = Duration.ofDays(14);
    private static final Duration EFFECTOR_CELLS_LATE = Duration.ofDays(30);
    private static final Duration TRANSPLANT = Duration.ofDays(5);
    private static final Duration INTRAVENOUS = Duration.ofDays(2);
    private static final Duration SUBCUTANEOUS_BISPECIFIC = Duration.ofDays(9);
    private static final Duration CHECKPOINT_INHIBITOR = Duration.ofDays(28);

    static TherapyWindow of(TherapyDose dose) {
        return switch (dose.therapy()) {
            case CAR_T, TCR_T -> new TherapyWindow(EFFECTOR_CELLS, EFFECTOR_CELLS_LATE);
            case HAPLO_HCT -> twice(TRANSPLANT);
            case ATG, ANTIBODY -> twice(INTRAVENOUS);
            case CHECKPOINT_INHIBITOR -> twice(CHECKPOINT_INHIBITOR);
            case BISPECIFIC -> bispecific(dose);
        };
    }

    private static TherapyWindow bispecific(TherapyDose dose) {
        boolean subcutaneous = dose.effectiveRoute() == Route.SUBCUTANEOUS;
        if (dose.product() == null || !dose.product().continuous() || subcutaneous) {
            return twice(subcutaneous ? SUBCUTANEOUS_BISPECIFIC : INTRAVENOUS);
        }
        if (dose.end() == null) {
            return new TherapyWindow(CONTINUOUS_WITHOUT_END, CONTINUOUS_WITHOUT_END);
        }
        Duration infusion = Duration.between(dose.start(), dose.end());
        return new TherapyWindow(infusion.plus(INTRAVENOUS), infusion.plus(INTRAVENOUS.multipliedBy(2)));
    }

    private static TherapyWindow twice(Duration expected) {
        return new TherapyWindow(expected, expected.multipliedBy(2));
    }

    Instant expectedUntil(TherapyDose dose) {
        return dose.start().plus(expected);
    }

    Instant overAt(TherapyDose dose) {
        return dose.start().plus(late);
    }

    /** Whether the moment lies between the dose and the late limit, both included. */
    static boolean isOpen(TherapyDose dose, Instant t) {
        return dose.start() == null
                || !dose.start().isAfter(t) && !of(dose).overAt(dose).isBefore(t);
    }
}
