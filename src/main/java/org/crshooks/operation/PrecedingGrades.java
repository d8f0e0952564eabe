package org.crshooks.operation;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.crshooks.fhir.ResourceSlice;
import org.crshooks.observation.GradeCodes;
import org.crshooks.observation.WrittenGrade;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;

/** The grades that a chart already holds: a grade names the one before it in its identifier. */
final class PrecedingGrades {

    private final Map<String, WrittenGrade> latest = new HashMap<>();

    /** The latest of each scale up to a moment. */
    static PrecedingGrades of(PatientAnswers patient, Instant asOf, FhirContext context) {
        PrecedingGrades grades = new PrecedingGrades();
        patient.answers().stream()
                .flatMap(answer -> answer.pages().stream())
                .flatMap(page -> page.resources().stream())
                .filter(PrecedingGrades::mayBeGrade)
                .flatMap(slice -> parse(slice, context).stream())
                .filter(observation -> observation.getStatus() != ObservationStatus.ENTEREDINERROR)
                .filter(observation -> isAbout(patient, observation))
                .flatMap(observation -> WrittenGrade.of(observation).stream())
                .filter(grade -> !grade.at().isAfter(asOf))
                .forEach(grade -> grades.latest.merge(grade.scale(), grade, PrecedingGrades::later));
        return grades;
    }

    /** Identifier of the grade before; null where there is none. */
    String identifier(String scale) {
        return latest.containsKey(scale) ? latest.get(scale).identifier() : null;
    }

    private static WrittenGrade later(WrittenGrade a, WrittenGrade b) {
        Comparator<WrittenGrade> order = Comparator.comparing(WrittenGrade::at).thenComparing(WrittenGrade::identifier);
        return order.compare(a, b) < 0 ? b : a;
    }

    /** Most Observations are vital signs, which need not be parsed once more. */
    private static boolean mayBeGrade(ResourceSlice slice) {
        return "Observation".equals(slice.type())
                && slice.readable()
                && slice.json().contains(GradeCodes.IDENTIFIER);
    }

    private static Optional<Observation> parse(ResourceSlice slice, FhirContext context) {
        try {
            return Optional.of(context.newJsonParser().parseResource(Observation.class, slice.json()));
        } catch (RuntimeException unreadable) {
            // the reader of the chart lists it
            return Optional.empty();
        }
    }

    private static boolean isAbout(PatientAnswers patient, Observation observation) {
        String subject = observation.getSubject().getReference();
        String relative = "Patient/" + patient.patientId();
        return relative.equals(subject) || (patient.base() + "/" + relative).equals(subject);
    }
}
