package org.crshooks.clinical;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a support or drug is given: CodeSystem {@code support-reason}, and the reasons a drug may carry. */
public enum SupportReason {
    HYPOXIA,
    HYPOTENSION,
    /** Recorded as given for CRS itself. */
    CRS,
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
    NOT_RECORDED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<SupportReason> fromCode(String code) {
        return Arrays.stream(values()).filter(r -> r.code().equals(code)).findFirst();
    }

    /** Whether the reason leaves the support attributable to CRS. */
    public boolean allowsCrs() {
        return this == HYPOXIA || this == HYPOTENSION || this == CRS || this == FEVER || this == NOT_RECORDED;
    }
}
