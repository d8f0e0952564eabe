package org.crshooks.clinical;

import java.time.Instant;
import org.crshooks.fact.Source;

/**
 * A diagnosis or finding that a person recorded, also one concluded in a report.
 *
 * @param onset when it began; where not charted, when it was recorded; null where neither is
 * @param recorded when it was written down; null where not charted
 * @param abated when it ended; null while it goes on
 * @param dueTo what it is recorded as due to; {@link Cause#NOT_RECORDED} where nothing is
 * @param organ the organ finding it names; null for other kinds
 * @param name as charted, may be empty
 */
public record RecordedCondition(
        ConditionKind kind,
        Verification verification,
        Instant onset,
        Instant recorded,
        Instant abated,
        Cause dueTo,
        OrganTerm organ,
        String name,
        Source source) {

    /** How sure the author is. */
    public enum Verification {
        CONFIRMED,
        /** Unconfirmed, provisional or differential. */
        POSSIBLE,
        REFUTED
    }

    /** What a finding is recorded as due to (F22). */
    public enum Cause {
        CRS_OR_THERAPY,
        OTHER,
        NOT_RECORDED
    }
}
