package org.crshooks.trajectory;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.crshooks.assessment.Course;
import org.crshooks.assessment.CrsAssessor;
import org.crshooks.clinical.Availability;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.clinical.Exposure;
import org.crshooks.clinical.Ignored;
import org.crshooks.clinical.PatientChart;
import org.crshooks.clinical.TherapyDose;
import org.crshooks.grading.scale.Scales;
import org.crshooks.trajectory.Trajectory.Gap;
import org.crshooks.trajectory.Trajectory.Lane;
import org.crshooks.trajectory.Trajectory.Line;
import org.crshooks.trajectory.Trajectory.Scale;
import org.crshooks.trajectory.Trajectory.Unused;
import org.crshooks.wording.ScaleWords;

/** Draws up the trajectory of a chart. Thread-safe. */
public final class TrajectoryWriter {

    /** After a longer pause between doses, days are counted from the next dose. */
    private static final Duration LONGEST_PAUSE = Duration.ofDays(28);

    private final CrsAssessor assessor;
    private final ZoneId zone;

    /** @param zone the site's zone, in which days begin */
    public TrajectoryWriter(CrsAssessor assessor, ZoneId zone) {
        this.assessor = assessor;
        this.zone = zone;
    }

    Trajectory write(ClinicalTimeline timeline, Instant asOf) {
        Texts texts = new Texts(zone, asOf);
        GradeSteps steps = new GradeSteps(texts);
        Course course = assessor.course(timeline, asOf, steps::add);
        PatientChart chart = course.chart();
        Supports supports = new Supports(chart, texts);
        Marks marks = new Marks(texts);
        List<Line> lines = new Readings(chart, texts).lines();
        List<Lane> lanes = supports.lanes();
        return new Trajectory(
                Moments.text(asOf),
                zone.equals(java.time.ZoneOffset.UTC) ? "UTC" : zone.getId(),
                chart.ageInYears(asOf).orElse(null),
                Moments.text(dayZero(course.exposures())),
                marks.doses(course.exposures()),
                course.primaryScale(),
                Scales.all().stream()
                        .map(scale -> new Scale(
                                scale.id(),
                                texts.say(words -> new ScaleWords(words).name(scale.id())),
                                texts.say(words -> new ScaleWords(words).version(scale.id()))))
                        .toList(),
                lines,
                supports.oxygen(),
                lanes,
                marks.given(chart),
                new ScaleLimits(chart, texts).of(lines, lanes),
                steps.grades(),
                gaps(chart, texts),
                unused(chart, texts),
                texts.all());
    }

    /** The first dose of the cause after the last long pause; null where no time is charted. */
    private static Instant dayZero(List<Exposure> exposures) {
        Instant zero = null;
        Instant last = null;
        List<Instant> starts = exposures.stream()
                .limit(1)
                .flatMap(e -> e.doses().stream())
                .map(TherapyDose::start)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        for (Instant start : starts) {
            if (zero == null || last.plus(LONGEST_PAUSE).isBefore(start)) {
                zero = start;
            }
            last = start;
        }
        return zero;
    }

    private static List<Gap> gaps(PatientChart chart, Texts texts) {
        return Arrays.stream(Channel.values())
                .filter(channel -> !chart.availability(channel).isComplete())
                .map(channel -> {
                    Availability had = chart.availability(channel);
                    boolean dated = had.answered() && !had.completeSince().equals(Instant.MAX);
                    return new Gap(
                            texts.say("channel." + channel.label()),
                            dated ? Moments.text(had.completeSince()) : null,
                            channel.isDeciding());
                })
                .toList();
    }

    /** What is too old to count now was counted in its time. */
    private static List<Unused> unused(PatientChart chart, Texts texts) {
        return chart.ignored().stream()
                .filter(i -> i.reason() != Ignored.Reason.STALE)
                .map(i -> new Unused(
                        i.source().reference(), texts.say("reason." + i.reason().code())))
                .toList();
    }
}
