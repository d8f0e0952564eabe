package org.crshooks.grading;

import java.util.Set;
import java.util.function.Function;
import org.crshooks.clinical.ClinicalSnapshot;
import org.crshooks.fact.Fact;
import org.crshooks.fact.Truth;

/** A question that a row of a scale asks about the patient. */
public interface Criterion {

    Truth truth(ClinicalSnapshot patient);

    /** The answer when what rests on the course of the illness is left out (C4f). */
    default Truth truthBySupport(ClinicalSnapshot patient) {
        return truth(patient);
    }

    /** The answer with its reasons. */
    Finding explain(ClinicalSnapshot patient);

    /** Adds the single questions that it asks. */
    void addQuestions(Set<Function<ClinicalSnapshot, Fact>> questions);

    /** What is asked, of whichever patient. */
    Wording wording();

    default Criterion and(Criterion other) {
        return Combination.allOf(this, other);
    }

    default Criterion or(Criterion other) {
        return Combination.anyOf(this, other);
    }
}
