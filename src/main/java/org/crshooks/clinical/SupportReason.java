package org.crshooks.clinical;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.crshooks.fact.Truth;

/** Why a support or drug is given: CodeSystem {@code support-reason}, and the reasons a drug may carry. */
public enum SupportReason {
    HYPOXIA,
    HYPOTENSION,
    /** Recorded as given for CRS itself. */
    CRS,
    /** Recorded as an effect of the therapy that can cause CRS, without naming CRS. */
    THERAPY,
    FEVER,
    DYSPNOEA,
    AIRWAY_PROTECTION,
    PROCEDURE,
    SEDATION,
    COMFORT,
    HOME_BASELINE,
    SLEEP_APNOEA,
    PREMEDICATION,
    MAINTENANCE,
    OTHER_CAUSE,
    /** Something is recorded, and nobody can say here what it means. */
    NOT_UNDERSTOOD,
    NOT_RECORDED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<SupportReason> fromCode(String code) {
        return Arrays.stream(values()).filter(r -> r.code().equals(code)).findFirst();
    }

    /** Whether a support given for this reason is a support for CRS. */
    public Truth forCrs() {
        return switch (this) {
            case HYPOXIA, HYPOTENSION, CRS, THERAPY, FEVER, NOT_RECORDED -> Truth.YES;
            case NOT_UNDERSTOOD -> Truth.UNKNOWN;
            default -> Truth.NO;
        };
    }
}
