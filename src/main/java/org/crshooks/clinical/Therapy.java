package org.crshooks.clinical;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The immunotherapies that can cause CRS (F29), ordered from the likeliest cause to the least likely. */
public enum Therapy {
    CAR_T,
    TCR_T,
    BISPECIFIC,
    HAPLO_HCT,
    ATG,
    ANTIBODY,
    CHECKPOINT_INHIBITOR;

    /** The code in CodeSystem {@code crs-therapy}, such as {@code car-t}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Therapy> fromCode(String code) {
        return Arrays.stream(values()).filter(t -> t.code().equals(code)).findFirst();
    }

    /** Whether CRS is common after it: then a grade that cannot be determined is worth saying. */
    public boolean isHighRisk() {
        return switch (this) {
            case CAR_T, TCR_T, BISPECIFIC, HAPLO_HCT -> true;
            case ATG, ANTIBODY, CHECKPOINT_INHIBITOR -> false;
        };
    }

    /** Whether the cause is a transfer of immune effector cells. */
    public boolean isEffectorCell() {
        return this == CAR_T || this == TCR_T;
    }
}
