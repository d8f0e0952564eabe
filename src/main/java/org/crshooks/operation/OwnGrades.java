package org.crshooks.operation;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crshooks.fhir.Answer;
import org.crshooks.fhir.BundlePage;
import org.crshooks.fhir.PatientMatch;
import org.crshooks.fhir.ResourceParser;
import org.crshooks.fhir.ResourceSlice;
import org.crshooks.observation.GradeCodes;
import org.crshooks.observation.WrittenGrade;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;

/**
 * The grades that this software wrote into a chart, taken out of it. They are no charted value; the newest of a scale is
 * named in the identifier of the next.
 */
final class OwnGrades {

    private static final Set<ObservationStatus> WITHDRAWN =
            Set.of(ObservationStatus.ENTEREDINERROR, ObservationStatus.CANCELLED);
    private static final Comparator<WrittenGrade> LATEST =
            Comparator.comparing(WrittenGrade::at).thenComparing(WrittenGrade::identifier);

    private final ResourceParser parser;
    private final PatientMatch match;
    private final List<WrittenGrade> grades = new ArrayList<>();
    private final PatientAnswers rest;

    OwnGrades(PatientAnswers patient, FhirContext context) {
        parser = new ResourceParser(context);
        match = new PatientMatch(patient.patientId(), patient.base());
        rest = new PatientAnswers(
                patient.patientId(),
                patient.base(),
                patient.answers().stream().map(this::without).toList());
    }

    /** The chart without them. */
    PatientAnswers rest() {
        return rest;
    }

    /** Identifier of the newest grade of a scale up to a moment; null where there is none. */
    String preceding(String scale, Instant asOf) {
        return grades.stream()
                .filter(grade -> grade.scale().equals(scale) && !grade.at().isAfter(asOf))
                .max(LATEST)
                .map(WrittenGrade::identifier)
                .orElse(null);
    }

    private Answer without(Answer answer) {
        return new Answer(
                answer.key(),
                answer.channels(),
                answer.pages().stream().map(this::without).toList());
    }

    private BundlePage without(BundlePage page) {
        List<ResourceSlice> others =
                page.resources().stream().filter(slice -> !takes(slice)).toList();
        return others.size() == page.resources().size()
                ? page
                : new BundlePage(page.kind(), others, page.total(), page.next(), page.lost());
    }

    private boolean takes(ResourceSlice slice) {
        Optional<Observation> observation = mayBeGrade(slice)
                ? parser.parse(slice).filter(Observation.class::isInstance).map(Observation.class::cast)
                : Optional.empty();
        Optional<WrittenGrade> grade = observation.filter(match::isAbout).flatMap(WrittenGrade::of);
        grade.filter(g -> !WITHDRAWN.contains(g.observation().getStatus())).ifPresent(grades::add);
        return grade.isPresent();
    }

    /** Most Observations are vital signs, which need not be parsed once more. */
    private static boolean mayBeGrade(ResourceSlice slice) {
        return "Observation".equals(slice.type())
                && slice.readable()
                && slice.json().contains(GradeCodes.IDENTIFIER);
    }
}
