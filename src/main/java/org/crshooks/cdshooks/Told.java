package org.crshooks.cdshooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.crshooks.text.Phrase;
import org.crshooks.writeback.Outcome;

/** What became of the grade of one scale in the record, as the answer tells it in JSON. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Told(String scale, String result, String reason, String provenance) {

    static Told of(Outcome outcome) {
        return new Told(
                outcome.scale(),
                outcome.result().code(),
                outcome.reason() == null ? null : outcome.reason().code(),
                outcome.provenance() == null ? null : outcome.provenance().code());
    }

    /** The first of them, for the one line that the card has; null where nothing failed. */
    static Phrase failure(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.reason() != null)
                .findFirst()
                .map(outcome -> Phrase.of(
                        outcome.result() == Outcome.Result.NOT_CORRECTED
                                ? "card.record.not-corrected"
                                : "card.record.not-saved",
                        Phrase.of("write-back." + outcome.reason().code())))
                .orElse(null);
    }
}
