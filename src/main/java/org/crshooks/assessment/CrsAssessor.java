package org.crshooks.assessment;

import java.time.Instant;
import java.util.Optional;
import org.crshooks.clinical.ClinicalTimeline;

/** Assesses one patient at one moment: the one use case. Pure and thread-safe. */
public final class CrsAssessor {

    private final ScaleChoice scaleChoice;

    public CrsAssessor(ScaleChoice scaleChoice) {
        this.scaleChoice = scaleChoice;
    }

    /** Empty where the chart shows no therapy that can cause CRS (F26, F29). */
    public Optional<Assessment> assess(ClinicalTimeline timeline, Instant asOf) {
        throw new UnsupportedOperationException(scaleChoice + " " + timeline + asOf);
    }
}
