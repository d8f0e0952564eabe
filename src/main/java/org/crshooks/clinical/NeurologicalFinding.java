package org.crshooks.clinical;

import java.time.Instant;
import org.crshooks.fact.Source;

/**
 * One charted domain of the ASTCT ICANS table (I1).
 *
 * @param score ICE 0 to 10 or CAPD 0 to 32 for those domains; null for the others
 * @param charted the value in words as charted, for the evidence
 */
public record NeurologicalFinding(Domain domain, Integer score, String charted, Instant at, Source source) {

    /** What was assessed; each level of a domain that has no score is a constant of its own. */
    public enum Domain {
        ICE,
        CAPD,
        AWAKENS_SPONTANEOUSLY,
        AWAKENS_TO_VOICE,
        AWAKENS_TO_TOUCH,
        UNAROUSABLE,
        SEIZURE_RESOLVED,
        SEIZURE_PROLONGED,
        FOCAL_WEAKNESS,
        FOCAL_OEDEMA,
        DIFFUSE_OEDEMA
    }
}
