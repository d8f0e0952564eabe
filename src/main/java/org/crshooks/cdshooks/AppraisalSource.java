package org.crshooks.cdshooks;

import java.time.Instant;
import org.crshooks.assessment.Appraisal;
import org.crshooks.clinical.ClinicalTimeline;

/** Assesses a patient and keeps what the assessment rests on. */
@FunctionalInterface
public interface AppraisalSource {

    Appraisal appraise(ClinicalTimeline timeline, Instant asOf);
}
