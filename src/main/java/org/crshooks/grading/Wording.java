package org.crshooks.grading;

import java.util.List;
import java.util.Set;
import org.crshooks.text.Phrase;

/**
 * A criterion in words, without a patient: a tree whose leaves are single questions.
 *
 * @param text the question, or how the parts are joined
 * @param parts empty for a question
 * @param rules ids of the interpretations that a question rests on, such as {@code C5a}
 */
public record Wording(Kind kind, Phrase text, List<Wording> parts, Set<String> rules) {

    /** A question, or parts of which all or any must hold. */
    public enum Kind {
        QUESTION,
        ALL,
        ANY
    }

    public Wording {
        parts = List.copyOf(parts);
        rules = Set.copyOf(rules);
    }
}
