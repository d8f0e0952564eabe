package org.crshooks.plugin;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.crshooks.assessment.Assessment;
import org.crshooks.assessment.CrsAssessor;
import org.crshooks.fhir.Chart;
import org.crshooks.fhir.ChartReader;
import org.crshooks.operation.GradeRefusal;
import org.crshooks.operation.PatientAnswers;
import org.crshooks.operation.PatientReference;
import org.crshooks.outbound.Deadline;
import org.crshooks.writeback.Access;
import org.crshooks.writeback.GradeToWrite;
import org.crshooks.writeback.GradeWriter;
import org.crshooks.writeback.TokenSource;

/** Grades a patient of this server now, and writes what is new, in the server's own name. */
final class Regrader implements Consumer<String> {

    /** Nobody waits for it; a database that hangs must not be waited for either. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final PluginSettings settings;
    private final DaoCharts charts;
    private final ChartReader reader;
    private final CrsAssessor assessor;
    private final GradeWriter writer;
    private final Clock clock;

    Regrader(
            PluginSettings settings,
            DaoRegistry daos,
            DaoCharts charts,
            ChartReader reader,
            CrsAssessor assessor,
            Clock clock) {
        this.settings = settings;
        this.charts = charts;
        this.reader = reader;
        this.assessor = assessor;
        this.writer = new GradeWriter(daos.getFhirContext(), job -> new DaoServer(daos, new SystemRequestDetails()));
        this.clock = clock;
    }

    @Override
    public void accept(String patientId) {
        PatientAnswers answers;
        try {
            answers = charts.read(new PatientReference(null, patientId), null, new SystemRequestDetails());
        } catch (GradeRefusal noSuchPatient) {
            return;
        }
        Chart chart = reader.read(patientId, null, answers.answers());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        assessor.assess(chart.timeline(), now)
                .filter(assessment -> !assessment.windowOver())
                .ifPresent(assessment -> writer.write(job(patientId, chart, assessment, now)));
    }

    private GradeToWrite job(String patientId, Chart chart, Assessment assessment, Instant now) {
        return new GradeToWrite(
                patientId,
                null,
                Access.unlimited(TokenSource.given(null)),
                assessment,
                scales(assessment),
                chart.entries(),
                at -> assessor.assess(chart.timeline(), at),
                now,
                settings.locale(),
                settings.zone(),
                Deadline.in(LONGEST));
    }

    private List<String> scales(Assessment assessment) {
        return settings.allScales()
                ? assessment.scales().stream().map(s -> s.grade().scale()).toList()
                : List.of(assessment.primaryScale());
    }
}
