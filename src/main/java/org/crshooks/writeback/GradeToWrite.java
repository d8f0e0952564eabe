package org.crshooks.writeback;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.crshooks.assessment.Assessment;
import org.crshooks.fact.Source;
import org.crshooks.outbound.Deadline;
import org.crshooks.outbound.FhirServer;

/**
 * The grades of one patient at one moment, and where they are to be written.
 *
 * @param server null where the writer knows without it where the record is
 * @param scales ids of the scales to be written
 * @param charted every resource of the chart that the assessment was made from, used or not
 * @param regrade the assessment of that same chart at another moment; empty where no therapy explains CRS then
 * @param recorded the time on the clock
 * @param locale language of what a person reads in the record
 * @param zone zone in which times are told
 * @param deadline by when everything must be over
 */
public record GradeToWrite(
        String patientId,
        FhirServer server,
        Access access,
        Assessment assessment,
        List<String> scales,
        Set<Source> charted,
        Function<Instant, Optional<Assessment>> regrade,
        Instant recorded,
        Locale locale,
        ZoneId zone,
        Deadline deadline) {

    public GradeToWrite {
        scales = List.copyOf(scales);
        charted = Set.copyOf(charted);
    }

    /** Says nothing of the patient. */
    @Override
    public String toString() {
        return "GradeToWrite[***]";
    }
}
