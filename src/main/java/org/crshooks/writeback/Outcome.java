package org.crshooks.writeback;

import java.util.List;
import java.util.Locale;

/**
 * What became of the grade of one scale.
 *
 * @param reason why it was not written; null where it was, or did not need to be
 * @param provenance why its Provenance was not written; null where it was, or did not need to be
 */
public record Outcome(String scale, Result result, Reason reason, Reason provenance) {

    /** In a word. */
    public enum Result {
        /** A new Observation, by this hook or one beside it. */
        SAVED,
        /** The record says it already. */
        UNCHANGED,
        /** Nothing to say yet, and nothing said before. */
        NOT_DUE,
        NOT_SAVED,
        /** An earlier Observation was amended. */
        CORRECTED,
        NOT_CORRECTED,
        /** The Provenance of an earlier Observation was made up for. */
        COMPLETED;

        /** The wire name, such as {@code not-saved}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Several in one word: what failed, else what became of the first; null where there is none. */
    public static String inAWord(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.reason() != null)
                .findFirst()
                .or(() -> outcomes.stream().findFirst())
                .map(outcome -> outcome.result().code())
                .orElse(null);
    }

    static Outcome of(String scale, Result result) {
        return new Outcome(scale, result, null, null);
    }

    static Outcome failed(String scale, Result result, Reason reason) {
        return new Outcome(scale, result, reason, null);
    }
}
