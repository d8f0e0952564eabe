package org.crshooks.clinical;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.crshooks.fact.Source;

/**
 * One charted domain of the ASTCT ICANS table (I1).
 *
 * @param score ICE 0 to 10 or CAPD 0 to 32 for those domains; null for a CAPD that could not be done and for the others
 * @param charted the value in words as charted, for the evidence
 */
public record NeurologicalFinding(Domain domain, Integer score, String charted, Instant at, Source source) {

    /** What was assessed; each level of a domain that has no score is a constant of its own. */
    public enum Domain {
        ICE,
        CAPD,
        /** Fully awake; says that no level of drowsiness holds. */
        ALERT,
        AWAKENS_SPONTANEOUSLY,
        AWAKENS_TO_VOICE,
        AWAKENS_TO_TOUCH,
        UNAROUSABLE,
        SEIZURE_RESOLVED,
        SEIZURE_PROLONGED,
        FOCAL_WEAKNESS,
        FOCAL_OEDEMA,
        DIFFUSE_OEDEMA;

        /** The code in CodeSystem {@code crs-neurology}; the scores are no codes of it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Domain> fromCode(String code) {
            return Arrays.stream(values()).filter(d -> d.code().equals(code)).findFirst();
        }

        public boolean isScore() {
            return this == ICE || this == CAPD;
        }

        public boolean isConsciousness() {
            return compareTo(ALERT) >= 0 && compareTo(UNAROUSABLE) <= 0;
        }
    }
}
