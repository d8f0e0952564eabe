package org.crshooks.observation;

import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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

    private static final Pattern REFERENCE = Pattern.compile("[A-Z][A-Za-z]{2,63}/[A-Za-z0-9.-]{1,64}");

    /** Whether a reference to it leads anywhere: a resource without an id has none. */
    boolean canRefer(Source source) {
        return REFERENCE.matcher(source.reference()).matches() && exists.test(source);
    }

    /** Says nothing of the patient. */
    @Override
    public String toString() {
        return "GradeContext[***]";
    }
}
