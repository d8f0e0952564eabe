package org.crshooks.synthetic;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crshooks.assessment.CrsAssessor;
import org.crshooks.assessment.GradedMoment;
import org.crshooks.assessment.ScaleChoice;
import org.crshooks.assessment.ScaleThen;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.clinical.CrsEpisode;
import org.crshooks.clinical.EpisodeState;
import org.crshooks.clinical.Exposures;
import org.crshooks.clinical.Lookback;
import org.crshooks.clinical.PatientChart;
import org.crshooks.fhir.Answer;
import org.crshooks.fhir.BundlePages;
import org.crshooks.fhir.ChartReader;
import org.crshooks.grading.GradeResult;
import org.crshooks.terminology.TerminologyLoader;

/** What the service makes of a synthetic patient: the way from FHIR to the grades over time. */
final class GradedPatient {

    private static final CrsAssessor ASSESSOR = new CrsAssessor(ScaleChoice.defaults(), Lookback.DEFAULT);
    private static final ChartReader READER = new ChartReader(FhirContext.forR4Cached(), TerminologyLoader.load());

    /** The highest grade that is certain with its time, and the highest that is possible at any time. */
    record Peak(int floor, Instant at, int ceiling) {

        Peak with(GradeResult grade, Instant moment) {
            boolean higher = grade.floor() > floor;
            return new Peak(higher ? grade.floor() : floor, higher ? moment : at, Math.max(ceiling, grade.ceiling()));
        }
    }

    private final ClinicalTimeline timeline;
    private final Instant until;
    private final Map<String, Peak> peaks = new LinkedHashMap<>();

    private GradedPatient(ClinicalTimeline timeline, Instant until) {
        this.timeline = timeline;
        this.until = until;
    }

    static GradedPatient of(SyntheticPatient patient) {
        byte[] bundle = patient.sheets().bundle();
        Answer answer =
                new Answer("chart", EnumSet.allOf(Channel.class), List.of(BundlePages.read(bundle, 0, bundle.length)));
        ClinicalTimeline timeline =
                READER.read(patient.id(), null, List.of(answer)).timeline();
        GradedPatient graded = new GradedPatient(timeline, patient.until());
        ASSESSOR.course(timeline, patient.until(), graded::add);
        return graded;
    }

    private void add(GradedMoment moment) {
        for (ScaleThen scale : moment.scales()) {
            GradeResult grade = scale.grade();
            Peak known = peaks.getOrDefault(grade.scale(), new Peak(0, null, 0));
            peaks.put(grade.scale(), known.with(grade, moment.at()));
        }
    }

    Peak peak(String scale) {
        return peaks.get(scale);
    }

    ClinicalTimeline timeline() {
        return timeline;
    }

    /** Onset of the first episode, end of the last one, each null where there is none; to the minute. */
    List<Instant> episode() {
        PatientChart chart = PatientChart.of(timeline, until, Lookback.DEFAULT);
        CrsEpisode episode = CrsEpisode.of(chart, Exposures.of(chart).get(0));
        Instant onset = null;
        for (Instant moment : episode.moments()) {
            EpisodeState state = episode.at(moment);
            onset = onset == null ? state.onset() : onset;
        }
        EpisodeState last = episode.at(until);
        List<Instant> both = new ArrayList<>();
        both.add(minute(onset));
        both.add(last.open() ? null : minute(last.closedAt()));
        return both;
    }

    /** Just before or just after a full minute is that minute. */
    static Instant minute(Instant at) {
        return at == null ? null : at.plusSeconds(1).truncatedTo(ChronoUnit.MINUTES);
    }
}
