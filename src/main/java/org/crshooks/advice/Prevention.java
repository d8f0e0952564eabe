package org.crshooks.advice;

import java.util.stream.Stream;
import org.crshooks.clinical.Therapy;
import org.crshooks.text.Phrase;

/** What may prevent CRS; information only, nothing of it is proven (T19). */
final class Prevention {

    private Prevention() {}

    static Stream<AdviceItem> of(Situation patient) {
        if (patient.isEffectorCell()) {
            return Stream.of(
                    say(Phrase.of("advice.t19.cells"), Citations.TOPIC, Citations.REVIEW),
                    say(Phrase.of("advice.t19.steroid"), Citations.TOPIC, Citations.ZUMA_1_COHORT_6),
                    say(Phrase.of("advice.t19.blockade"), Citations.TOPIC, Citations.REVIEW));
        }
        if (patient.care().exposure().therapy() != Therapy.BISPECIFIC) {
            return Stream.empty();
        }
        Phrase text = switch (patient.product()) {
            case Situation.BLINATUMOMAB -> Phrase.of("advice.t19.blinatumomab", BlinatumomabRestart.FIRST);
            case ElranatamabLabel.PRODUCT -> Phrase.of("advice.t19.elranatamab");
            default -> Phrase.of("advice.t19.bispecific");
        };
        return Stream.of(say(text, Citations.TOPIC));
    }

    private static AdviceItem say(Phrase text, Citation... sources) {
        return AdviceItem.of("T19", Urgency.INFORMATION, text, sources);
    }
}
