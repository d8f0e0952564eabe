package org.crshooks.operation;

import ca.uhn.fhir.context.FhirContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.crshooks.assessment.Assessment;
import org.crshooks.assessment.CrsAssessor;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.fhir.Chart;
import org.crshooks.fhir.ChartReader;
import org.hl7.fhir.r4.model.Parameters;

/** Grades a chart and says the result as FHIR. The same reading and rules as for a hook. Thread-safe. */
public final class CrsGrading {

    private final FhirContext context;
    private final Trust trust;
    private final CrsAssessor assessor;
    private final ZoneId zone;
    private final GradeListener listener;

    /**
     * @param distrusted inputs for which it proves nothing that none is there
     * @param zone zone in which times are told
     */
    public CrsGrading(
            FhirContext context, ChartReader reader, CrsAssessor assessor, Set<Channel> distrusted, ZoneId zone) {
        this(context, reader, assessor, distrusted, zone, GradeListener.NONE);
    }

    /** @param listener is told of each use of the operation */
    public CrsGrading(
            FhirContext context,
            ChartReader reader,
            CrsAssessor assessor,
            Set<Channel> distrusted,
            ZoneId zone,
            GradeListener listener) {
        this.context = context;
        this.trust = new Trust(reader, distrusted);
        this.assessor = assessor;
        this.zone = zone;
        this.listener = listener;
    }

    /**
     * The result of the operation: {@code grade} for each scale, {@code explanation} and {@code assessment}; the
     * explanation alone where no therapy can have caused CRS.
     *
     * @param scale id of the one scale asked for; null for all
     * @throws GradeRefusal as {@link #read}
     */
    public Parameters grade(PatientAnswers patient, Instant asOf, String scale, Locale locale) {
        long start = System.nanoTime();
        GradeFault refusal = GradeFault.FAULT;
        Assessment made = null;
        try {
            OwnGrades own = new OwnGrades(patient, context);
            GradeParameters words = new GradeParameters(context, locale, zone);
            made = assess(read(own), asOf).orElse(null);
            Parameters answer =
                    made == null ? words.notExposed(asOf) : words.graded(made, patient.patientId(), scale, own);
            refusal = null;
            return answer;
        } catch (GradeRefusal e) {
            refusal = e.fault();
            throw e;
        } finally {
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            listener.graded(new Graded(patient.patientId(), locale, refusal, made, took));
        }
    }

    /**
     * The chart, read once to be assessed at several moments; grades of our own in it are left out.
     *
     * @throws GradeRefusal where it is another patient's chart, or nothing is known about the therapy
     */
    public Chart read(PatientAnswers patient) {
        return read(new OwnGrades(patient, context));
    }

    private Chart read(OwnGrades own) {
        Chart chart = trust.read(own.rest());
        if (chart.otherPatient()) {
            throw new GradeRefusal(GradeFault.OTHER_PATIENT);
        }
        ClinicalTimeline timeline = chart.timeline();
        if (!timeline.availability(Channel.THERAPY).answered()
                && timeline.therapy().isEmpty()) {
            throw new GradeRefusal(GradeFault.NOTHING_ABOUT_THERAPY);
        }
        return chart;
    }

    /** The assessment; empty where no therapy can have caused CRS. */
    public Optional<Assessment> assess(Chart chart, Instant asOf) {
        return assessor.assess(chart.timeline(), asOf);
    }
}
