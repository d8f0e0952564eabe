package org.crshooks.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.crshooks.assessment.Assessment;
import org.crshooks.fhir.Chart;
import org.crshooks.operation.CrsGrading;
import org.crshooks.operation.GradeFault;
import org.crshooks.operation.GradeRefusal;
import org.crshooks.operation.server.PatientServer;
import org.crshooks.operation.server.ServerCharts;
import org.crshooks.outbound.Deadline;
import org.crshooks.writeback.Access;
import org.crshooks.writeback.GradeToWrite;
import org.crshooks.writeback.GradeWriter;
import org.crshooks.writeback.Outcome;
import org.crshooks.writeback.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Grades a patient of the configured server as the chart stands now, and writes the grade back. */
final class Regrader {

    private static final Logger LOG = LoggerFactory.getLogger(Regrader.class);

    private static final Set<GradeFault> MAY_PASS =
            EnumSet.of(GradeFault.SERVER_FAILED, GradeFault.SERVER_REFUSED, GradeFault.SERVER_TOO_SLOW);
    private static final Set<Reason> MAY_END = EnumSet.of(
            Reason.NO_TOKEN,
            Reason.TOKEN_REFUSED,
            Reason.CONFLICT,
            Reason.BUSY,
            Reason.SERVER_ERROR,
            Reason.TIMED_OUT,
            Reason.NO_CONNECTION,
            Reason.UNREADABLE);

    private final PatientServer server;
    private final ServerCharts charts;
    private final CrsGrading grading;
    private final GradeWriter writer;
    private final RecordStyle style;
    private final RegradeListener listener;
    private final Clock clock;

    Regrader(
            PatientServer server,
            ServerCharts charts,
            CrsGrading grading,
            GradeWriter writer,
            RecordStyle style,
            RegradeListener listener,
            Clock clock) {
        this.server = server;
        this.charts = charts;
        this.grading = grading;
        this.writer = writer;
        this.style = style;
        this.listener = listener;
        this.clock = clock;
    }

    /** What came of one patient. */
    private record Done(Step step, GradeFault refusal, Assessment assessment, List<Outcome> outcomes) {

        static final Done BROKEN = new Done(Step.DONE, GradeFault.FAULT, null, List.of());
    }

    Step grade(String patientId) {
        long start = System.nanoTime();
        Done done = Done.BROKEN;
        try {
            done = tryGrade(patientId);
            return done.step();
        } finally {
            listener.regraded(new Regraded(
                    patientId,
                    server.address().base(),
                    style.locale(),
                    done.refusal(),
                    done.assessment(),
                    done.outcomes(),
                    Duration.ofNanos(System.nanoTime() - start)));
        }
    }

    private Done tryGrade(String patientId) {
        try {
            Chart chart = grading.read(charts.read(patientId));
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            Assessment assessment = grading.assess(chart, now).orElse(null);
            return assessment == null || assessment.windowOver()
                    ? new Done(Step.DONE, null, assessment, List.of())
                    : write(patientId, chart, assessment);
        } catch (GradeRefusal refusal) {
            LOG.warn("subscription: a patient could not be graded: {}", refusal.fault());
            Step step = MAY_PASS.contains(refusal.fault()) ? Step.AGAIN : Step.DONE;
            return new Done(step, refusal.fault(), null, List.of());
        }
    }

    private Done write(String patientId, Chart chart, Assessment assessment) {
        List<Outcome> outcomes = writer.write(new GradeToWrite(
                patientId,
                server.address(),
                Access.unlimited(server.tokens()),
                assessment,
                scales(assessment),
                chart.entries(),
                at -> grading.assess(chart, at),
                clock.instant(),
                style.locale(),
                style.zone(),
                Deadline.in(server.deadline())));
        boolean mayEnd =
                outcomes.stream().anyMatch(outcome -> outcome.reason() != null && MAY_END.contains(outcome.reason()));
        return new Done(mayEnd ? Step.AGAIN : Step.DONE, null, assessment, outcomes);
    }

    private List<String> scales(Assessment assessment) {
        return style.allScales() ? assessment.scaleIds() : List.of(assessment.primaryScale());
    }
}
