package org.crshooks.wording;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.crshooks.assessment.Sign;
import org.crshooks.fact.Evidence;
import org.crshooks.text.Phrasebook;

/** Says a criterion: what the chart shows, when, and whether it is met. */
public final class SignWords {

    private static final int MOST_VALUES = 3;

    private SignWords() {}

    /** Met, not met or unknown. */
    public static String truth(Sign sign, Phrasebook words) {
        return words.say("truth." + sign.truth().name().toLowerCase(Locale.ROOT));
    }

    /** What the chart shows; a dash where it shows nothing. */
    public static String value(Sign sign, Phrasebook words) {
        if (sign.value() != null) {
            return words.say(sign.value());
        } else if (sign.evidence().isEmpty()) {
            return words.say("card.column.none");
        }
        return words.list(sign.evidence().stream()
                .map(evidence -> EvidenceWords.print(evidence, words))
                .distinct()
                .limit(MOST_VALUES)
                .toList());
    }

    /** When the newest of the values was charted, beside how long ago; a dash where there is none. */
    public static String time(Sign sign, Phrasebook words) {
        return sign.evidence().isEmpty()
                ? words.say("card.column.none")
                : newest(sign).map(words::moment).orElseGet(() -> words.say("time.not-charted"));
    }

    /** When the newest of the values was charted; empty where no time is charted. */
    public static Optional<Instant> newest(Sign sign) {
        Instant newest = null;
        for (Evidence evidence : sign.evidence()) {
            Instant at = evidence.at();
            newest = at != null && (newest == null || at.isAfter(newest)) ? at : newest;
        }
        return Optional.ofNullable(newest);
    }
}
