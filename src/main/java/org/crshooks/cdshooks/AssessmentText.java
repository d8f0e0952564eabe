package org.crshooks.cdshooks;

import java.util.List;
import java.util.Locale;
import org.crshooks.assessment.Assessment;

/** Puts an assessment into words and JSON. */
public interface AssessmentText {

    /** The cards, in the reader's language. */
    List<?> cards(Assessment assessment, Locale locale, String patientId, String hook);

    /** The machine-readable form, to be written as JSON. */
    Object json(Assessment assessment);
}
