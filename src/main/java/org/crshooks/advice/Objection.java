package org.crshooks.advice;

import java.util.Arrays;
import java.util.List;
import org.crshooks.text.Phrase;

/**
 * What speaks against signing an order or discharging a patient; a question to the clinician, never a block.
 *
 * @param id rule id of the specification, such as {@code O1}
 * @param headline a few words, for a summary line
 * @param text the whole sentence with its arithmetic
 */
public record Objection(String id, Level level, Phrase headline, Phrase text, List<Citation> citations) {

    /** How much it weighs, from the least to the most. */
    public enum Level {
        INFORMATION,
        WARNING,
        CRITICAL
    }

    private static final String HEADLINE = ".short";

    public Objection {
        citations = List.copyOf(citations);
    }

    /** Both sentences take the same arguments; that of the summary line has the suffix {@code .short}. */
    static Objection of(String id, Level level, Phrase text, Citation... citations) {
        Phrase headline = new Phrase(text.key() + HEADLINE, text.arguments());
        return new Objection(id, level, headline, text, Arrays.asList(citations));
    }

    static Objection information(String id, Phrase text, Citation... citations) {
        return of(id, Level.INFORMATION, text, citations);
    }

    static Objection warning(String id, Phrase text, Citation... citations) {
        return of(id, Level.WARNING, text, citations);
    }

    static Objection critical(String id, Phrase text, Citation... citations) {
        return of(id, Level.CRITICAL, text, citations);
    }
}
