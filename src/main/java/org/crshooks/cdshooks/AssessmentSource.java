package org.crshooks.cdshooks;

import java.time.Instant;
import java.util.Optional;
import org.crshooks.assessment.Assessment;
import org.crshooks.clinical.ClinicalTimeline;

/** Assesses a patient; empty where no therapy can have caused CRS. */
@FunctionalInterface
public interface AssessmentSource {

    Optional<Assessment> assess(ClinicalTimeline timeline, Instant asOf);
}
