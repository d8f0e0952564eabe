package org.crshooks.operation;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.crshooks.assessment.Assessment;
import org.crshooks.assessment.CrsAssessor;
import org.crshooks.cdshooks.card.AssessmentJson;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.fact.Source;
import org.crshooks.fhir.Chart;
import org.crshooks.fhir.ChartReader;
import org.crshooks.observation.GradeContext;
import org.crshooks.observation.GradeExplanation;
import org.crshooks.observation.GradeObservation;
import org.crshooks.text.Phrasebook;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;

/** Grades a chart and says the result as FHIR. The same reading and rules as for a hook. Thread-safe. */
public final class CrsGrading {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern REFERENCE = Pattern.compile("[A-Z][A-Za-z]+/[A-Za-z0-9\\-.]{1,64}");

    private final FhirContext context;
    private final Trust trust;
    private final CrsAssessor assessor;
    private final ZoneId zone;

    /**
     * @param distrusted inputs for which it proves nothing that none is there
     * @param zone zone in which times are told
     */
    public CrsGrading(
            FhirContext context, ChartReader reader, CrsAssessor assessor, Set<Channel> distrusted, ZoneId zone) {
        this.context = context;
        this.trust = new Trust(reader, distrusted);
        this.assessor = assessor;
        this.zone = zone;
    }

    /**
     * The assessment; empty where no therapy can have caused CRS.
     *
     * @throws GradeRefusal where it is another patient's chart, or nothing is known about the therapy
     */
    public Optional<Assessment> assess(PatientAnswers patient, Instant asOf) {
        Chart chart = trust.read(patient);
        if (chart.otherPatient()) {
            throw new GradeRefusal(GradeFault.OTHER_PATIENT);
        }
        ClinicalTimeline timeline = chart.timeline();
        if (!timeline.availability(Channel.THERAPY).answered()
                && timeline.therapy().isEmpty()) {
            throw new GradeRefusal(GradeFault.NOTHING_ABOUT_THERAPY);
        }
        return assessor.assess(timeline, asOf);
    }

    /**
     * The result of the operation: {@code grade} for each scale, {@code explanation} and {@code assessment}; the
     * explanation alone where no therapy can have caused CRS.
     *
     * @param scale id of the one scale asked for; null for all
     * @throws GradeRefusal as {@link #assess}
     */
    public Parameters grade(PatientAnswers patient, Instant asOf, String scale, Locale locale) {
        return assess(patient, asOf)
                .map(assessment -> graded(assessment, patient, scale, locale))
                .orElseGet(() -> notExposed(asOf, locale));
    }

    private Parameters graded(Assessment assessment, PatientAnswers patient, String scale, Locale locale) {
        Parameters parameters = new Parameters();
        PrecedingGrades preceding = PrecedingGrades.of(patient, assessment.asOf(), context);
        for (String id : scale == null ? scales(assessment) : List.of(scale)) {
            GradeContext written =
                    new GradeContext(patient.patientId(), preceding.identifier(id), isReference(), locale, zone);
            parameters.addParameter().setName("grade").setResource(GradeObservation.of(assessment, id, written));
        }
        String explained = scale == null ? assessment.primaryScale() : scale;
        return parameters
                .addParameter("explanation", new StringType(GradeExplanation.of(assessment, explained, locale, zone)))
                .addParameter("assessment", new StringType(json(assessment)));
    }

    private Parameters notExposed(Instant asOf, Locale locale) {
        String sentence = new Phrasebook(locale, zone, asOf).say("operation.no-exposure");
        return new Parameters().addParameter("explanation", new StringType(sentence));
    }

    private static List<String> scales(Assessment assessment) {
        return assessment.scales().stream().map(scale -> scale.grade().scale()).toList();
    }

    /** What has an id stands in the chart that the caller has. */
    private static Predicate<Source> isReference() {
        return source -> REFERENCE.matcher(source.reference()).matches();
    }

    private static String json(Assessment assessment) {
        try {
            return JSON.writeValueAsString(AssessmentJson.of(assessment));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an assessment can always be written", e);
        }
    }
}
