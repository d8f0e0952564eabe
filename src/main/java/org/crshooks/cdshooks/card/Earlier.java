package org.crshooks.cdshooks.card;

import java.time.Instant;
import java.util.Optional;

/** What this reader's client was shown and answered before, for the same patient and hook. Hides nothing, ever. */
public interface Earlier {

    /** Nothing was shown before. */
    Earlier NOTHING = new Earlier() {
        @Override
        public Optional<Instant> answered(String topic, String card) {
            return Optional.empty();
        }

        @Override
        public boolean offered(String topic, String suggestion) {
            return false;
        }
    };

    /**
     * The moment of assessment of the last answered card of the topic, where it is this card: grade and evidence are
     * unchanged since. Empty where the last card was another or was not answered.
     */
    Optional<Instant> answered(String topic, String card);

    /** Whether a suggestion stood on that card; where it was not answered, nothing is said to have. */
    boolean offered(String topic, String suggestion);
}
