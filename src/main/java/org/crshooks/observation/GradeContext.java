package org.crshooks.observation;

import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Predicate;
import org.crshooks.fact.Source;

/**
 * What a written grade needs beside the assessment.
 *
 * @param patientId id of the Patient resource
 * @param preceding identifier of the grade Observation of the same scale before this one; null where this is the first
 * @param exists which resources behind the grade exist where it is written; only these are referred to
 * @param locale language of what a person reads
 * @param zone zone in which times are told
 */
public record GradeContext(String patientId, String preceding, Predicate<Source> exists, Locale locale, ZoneId zone) {

    /** Says nothing of the patient. */
    @Override
    public String toString() {
        return "GradeContext[***]";
    }
}
