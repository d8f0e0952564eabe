package org.crshooks.episode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crshooks.clinical.ClinicalSnapshot;
import org.crshooks.clinical.CrsEpisode;
import org.crshooks.clinical.EpisodeState;
import org.crshooks.grading.GradingScale;
import org.crshooks.grading.Range;
import org.crshooks.grading.SuccessiveRanges;

/** The grades of an episode over time: the maximum of every scale and the steps of the primary one (F5, E2). */
public final class EpisodeHistory {

    private static final Duration TREND = Duration.ofHours(6);

    private final Map<String, Peak> peaks = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final Trend trend;

    /** @param now the moment of assessment */
    public EpisodeHistory(CrsEpisode episode, List<GradingScale> scales, String primary, Instant now) {
        Instant from = beginning(episode, now);
        SuccessiveRanges successive = new SuccessiveRanges(scales);
        List<Range> before = List.of();
        ClinicalSnapshot patient = null;
        for (Instant t : moments(episode, from, now)) {
            patient = ClinicalSnapshot.after(patient, episode, t);
            List<Range> ranges = successive.of(patient);
            if (!ranges.equals(before)) {
                for (int i = 0; i < ranges.size(); i++) {
                    note(scales.get(i).id(), ranges.get(i), patient.reportedAt(), primary);
                }
                before = ranges;
            }
        }
        for (int i = 0; i < before.size(); i++) {
            int possible = before.get(i).ceiling();
            peaks.computeIfPresent(scales.get(i).id(), (scale, peak) -> peak.reaching(possible));
        }
        trend = trend(episode, scales, primary, now);
    }

    private void note(String scale, Range range, Instant at, String primary) {
        peaks.merge(scale, new Peak(range.floor(), range.ceiling(), at), EpisodeHistory::higher);
        if (scale.equals(primary)) {
            Step last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
            if (last == null || last.floor() != range.floor() || last.ceiling() != range.ceiling()) {
                steps.add(new Step(at, range.floor(), range.ceiling()));
            }
        }
    }

    private static List<Instant> moments(CrsEpisode episode, Instant from, Instant now) {
        List<Instant> moments = new ArrayList<>(episode.moments(from, now));
        if (moments.isEmpty() || moments.get(moments.size() - 1).isBefore(now)) {
            moments.add(now);
        }
        return moments;
    }

    /** The start of this episode: a new one begins after the last resolution or refutation, a recurrence continues the old. */
    private static Instant beginning(CrsEpisode episode, Instant now) {
        EpisodeState state = episode.at(now);
        boolean newEpisode = state.closedAt() != null && state.onset().isAfter(state.closedAt());
        Instant start = newEpisode ? state.closedAt() : episode.exposure().seriesStart();
        if (state.refutedAt() != null && state.refutedAt().isAfter(start)) {
            start = state.refutedAt();
        }
        return start.isAfter(now) ? now : start;
    }

    /** The highest grade that was established; of equals the one known best, then the earliest. */
    private static Peak higher(Peak a, Peak b) {
        if (a.floor() != b.floor()) {
            return a.floor() > b.floor() ? a : b;
        }
        return b.ceiling() < a.ceiling() ? b : a;
    }

    private static Trend trend(CrsEpisode episode, List<GradingScale> scales, String primary, Instant now) {
        Instant before = now.minus(TREND);
        if (episode.at(now).onset() == null
                || before.isBefore(episode.exposure().seriesStart())) {
            return Trend.UNKNOWN;
        }
        GradingScale scale =
                scales.stream().filter(s -> s.id().equals(primary)).findFirst().orElseThrow();
        return TrendComparison.between(scale, ClinicalSnapshot.at(episode, before), ClinicalSnapshot.at(episode, now));
    }

    /** The highest grade of the episode on a scale; null where nothing was charted in it. */
    public Peak peak(String scale) {
        return peaks.get(scale);
    }

    public List<Step> steps() {
        return List.copyOf(steps);
    }

    public Trend trend() {
        return trend;
    }
}
