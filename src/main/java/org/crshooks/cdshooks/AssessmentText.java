package org.crshooks.cdshooks;

import java.util.List;
import java.util.Locale;
import org.crshooks.assessment.Assessment;
import org.crshooks.cdshooks.card.Card;
import org.crshooks.cdshooks.card.Earlier;
import org.crshooks.cdshooks.card.InRecord;

/** Puts an assessment into words and JSON. */
public interface AssessmentText {

    /**
     * The cards, in the reader's language.
     *
     * @param earlier what the reader was shown and answered before
     * @param inRecord what is said and offered about the grade in the record
     */
    List<Card> cards(
            Assessment assessment, Locale locale, String patientId, String hook, Earlier earlier, InRecord inRecord);

    /** The machine-readable form, to be written as JSON. */
    Object json(Assessment assessment);
}
