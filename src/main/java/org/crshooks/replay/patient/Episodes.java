package org.crshooks.replay.patient;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.crshooks.assessment.ScaleChoice;
import org.crshooks.clinical.Exposure;
import org.crshooks.clinical.PatientChart;
import org.crshooks.clinical.TherapyDose;
import org.crshooks.grading.GradeResult;
import org.crshooks.grading.scale.Scales;
import org.crshooks.replay.result.EpisodeRecord;
import org.crshooks.replay.result.ScaleRecord;

/** Writes down the episodes of one therapy. */
final class Episodes {

    private final String patient;
    private final PatientChart chart;
    private final ScaleChoice choice;
    private final ZoneId zone;

    Episodes(String patient, PatientChart chart, ScaleChoice choice, ZoneId zone) {
        this.patient = patient;
        this.chart = chart;
        this.choice = choice;
        this.zone = zone;
    }

    List<EpisodeRecord> of(TherapyTally tally) {
        List<EpisodeRecord> records = new ArrayList<>();
        List<Span> spans =
                tally.spans().stream().filter(span -> !span.isEmpty()).toList();
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            Instant from =
                    i == 0 ? tally.therapy().seriesStart() : spans.get(i - 1).last();
            records.add(record(span, span.onset() == null ? 0 : i + 1, tally.therapy(), from));
        }
        return records;
    }

    private EpisodeRecord record(Span span, int number, Exposure therapy, Instant from) {
        TherapyDose dose = causal(therapy, span.onset());
        return new EpisodeRecord(
                patient,
                number,
                therapy.therapy().code(),
                dose.product() == null ? null : dose.product().code(),
                dose.start(),
                choice.primaryFor(therapy.therapy()),
                span.onset(),
                span.end(),
                scales(span),
                Treatments.between(from, span.last(), chart),
                span.unknown());
    }

    /** The last dose up to the onset; the first where none began. */
    private static TherapyDose causal(Exposure therapy, Instant onset) {
        return therapy.doses().stream()
                .filter(dose ->
                        onset != null && dose.start() != null && !dose.start().isAfter(onset))
                .max(Comparator.comparing(TherapyDose::start))
                .orElse(therapy.doses().get(0));
    }

    private List<ScaleRecord> scales(Span span) {
        List<ScaleRecord> records = new ArrayList<>();
        for (int i = 0; i < Scales.all().size(); i++) {
            Span.Peak peak = Objects.requireNonNull(span.peak(i));
            GradeResult grade = peak.scale().grade();
            records.add(new ScaleRecord(
                    grade.scale(),
                    grade.floor(),
                    grade.ceiling(),
                    span.possible(i),
                    peak.at(),
                    span.inGrade(i),
                    Reasons.say(peak.scale(), peak.at(), Locale.ENGLISH, zone),
                    Reasons.say(peak.scale(), peak.at(), Locale.SIMPLIFIED_CHINESE, zone)));
        }
        return records;
    }
}
