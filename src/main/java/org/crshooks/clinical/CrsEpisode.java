package org.crshooks.clinical;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.crshooks.clinical.RecordedCondition.Verification;
import org.crshooks.fact.Truth;

/**
 * The course of CRS after one exposure: when it opened, closed, lapsed, was refuted or opened again (F6, F21, F22, E1).
 * Walks once through the chart; every state depends only on what was charted up to it.
 */
public final class CrsEpisode {

    private final PatientChart chart;
    private final Exposure exposure;
    private final NavigableMap<Instant, EpisodeState> states = new TreeMap<>();
    private final Map<Instant, View> views = new HashMap<>();
    private final EpisodeMoments changes;
    private final List<Instant> moments;
    private final List<Instant> refutations;
    private final Set<Instant> fevers = new HashSet<>();

    private CrsEpisode(PatientChart chart, Exposure exposure) {
        this.chart = chart;
        this.exposure = exposure;
        this.changes = EpisodeMoments.of(chart, exposure.seriesStart());
        this.moments = changes.all();
        this.refutations = refutations();
        for (TemperatureReading reading : chart.temperatures) {
            if (FeverSign.isFever(reading)) {
                fevers.add(reading.at());
            }
        }
        walk();
    }

    public static CrsEpisode of(PatientChart chart, Exposure exposure) {
        return new CrsEpisode(chart, exposure);
    }

    /** The state at a moment up to that of the chart. */
    public EpisodeState at(Instant t) {
        var entry = states.floorEntry(t);
        return entry == null ? EpisodeState.NONE : entry.getValue();
    }

    public Exposure exposure() {
        return exposure;
    }

    /** Every moment since the therapy at which a grade could have changed, oldest first. */
    public List<Instant> moments() {
        return moments;
    }

    /** Those of the moments that lie between two others, both included. */
    public List<Instant> moments(Instant from, Instant to) {
        return ChartIndex.between(moments, Function.identity(), from, to);
    }

    /** The axes on which what is seen may differ between two views, the later one given second. */
    Set<EpisodeMoments.Axis> changed(View before, View now) {
        return changes.between(before, now.at(), now.refutedAt());
    }

    /** The chart as it looks at a moment; of the moments of the episode each is looked at once. */
    View view(Instant t) {
        View known = views.get(t);
        return known != null ? known : new View(chart, t, exposure.seriesStart(), at(t).refutedAt());
    }

    private void walk() {
        EpisodeState state = EpisodeState.NONE;
        Instant lastSign = exposure.seriesStart();
        Instant previous = Instant.MIN;
        View view = null;
        for (Instant t : moments) {
            EpisodeState next = refute(state, previous, t);
            view = view == null
                    ? new View(chart, t, exposure.seriesStart(), next.refutedAt())
                    : view.later(t, next.refutedAt(), changes);
            views.put(t, view);
            next = open(next, view);
            if (next.open()) {
                next = close(next, view);
            }
            if (next.open() && exposure.overAt() != null && exposure.overAt().isBefore(t)) {
                lastSign = lastSignUpTo(t);
                boolean lapsed = lastSign.plus(Lookback.LAPSE).isBefore(t);
                next = lapsed ? next.closed(t) : next;
            }
            if (!next.equals(state)) {
                states.put(t, next);
                state = next;
            }
            previous = t;
        }
    }

    private List<Instant> refutations() {
        return chart.conditions.stream()
                .filter(c -> c.kind() == ConditionKind.CRS && c.verification() == Verification.REFUTED)
                .map(CrsEpisode::refutationTime)
                .filter(r -> r != null && !r.isBefore(exposure.seriesStart()))
                .sorted()
                .toList();
    }

    private EpisodeState refute(EpisodeState state, Instant previous, Instant t) {
        EpisodeState after = state;
        for (Instant refuted : refutations) {
            if (refuted.isAfter(previous) && !refuted.isAfter(t)) {
                after = state.refuted(refuted);
            }
        }
        return after;
    }

    static Instant refutationTime(RecordedCondition c) {
        return c.recorded() != null ? c.recorded() : c.onset();
    }

    private EpisodeState open(EpisodeState state, View view) {
        Instant t = view.at();
        boolean insideWindow = exposure.opensAt(t);
        if (!insideWindow && !state.open()) {
            return state;
        }
        boolean fever = feverBegins(state, view);
        boolean recorded = insideWindow && recordedAt(t);
        EpisodeState next = state;
        if (state.refuted() && (fever || recorded || signPresent(view).isYes())) {
            next = state.newSinceRefutation();
            fever |= state.onset() != null;
        }
        if (next.open()) {
            return fever || recorded ? next.certain(t) : next;
        }
        if (fever || recorded) {
            boolean sameEpisode = !state.refuted() && (next.closedAt() == null || !doseBetween(next.closedAt(), t));
            return next.opened(t, sameEpisode);
        }
        boolean provisional = next.resolved()
                && insideWindow
                && treatedBetween(chart, next.onset(), next.closedAt())
                && signPresent(view).isYes();
        if (!provisional) {
            return next;
        }
        boolean certain = !next.perhapsOver() || treatedBetween(chart, next.onset(), next.perhapsOverSince());
        return next.reopenedAt(t, certain);
    }

    /** A fever charted at this very moment that counts: not due to another cause, and new after a refutation. */
    private boolean feverBegins(EpisodeState state, View view) {
        boolean fever = fevers.contains(view.at()) && !Attribution.explains(view, ConditionKind.FEVER, view.at());
        return fever && !(state.refuted() && goesOnSince(state.refutedAt(), view.at()));
    }

    /** F22: febrile when CRS was refuted and no normal reading since. */
    private boolean goesOnSince(Instant refuted, Instant t) {
        List<TemperatureReading> before = chart.temperatures.stream()
                .filter(r -> !r.at().isAfter(refuted) && !r.at().isBefore(refuted.minus(Lookback.TEMPERATURE)))
                .toList();
        boolean febrileThen = !before.isEmpty() && FeverSign.isFever(before.get(before.size() - 1));
        return febrileThen
                && chart.temperatures.stream()
                        .filter(r -> r.at().isAfter(refuted) && r.at().isBefore(t))
                        .allMatch(FeverSign::isFever);
    }

    private boolean recordedAt(Instant t) {
        return chart.conditions.stream()
                .anyMatch(c -> c.kind() == ConditionKind.CRS
                        && c.verification() == Verification.CONFIRMED
                        && (t.equals(c.onset()) || c.onset() == null && t.equals(moments.get(0))));
    }

    /** Hypotension, a pressor, hypoxia or counted oxygen. */
    static Truth signPresent(View view) {
        Truth pressure =
                view.hypotension().present().truth().or(view.vasopressors().running());
        return pressure.isYes()
                ? pressure
                : pressure.or(view.oxygenation().hypoxia().truth());
    }

    /** A sign, or a support that is charted even if nobody answered whether it goes on. */
    private static boolean isCharted(View view) {
        return signPresent(view).isYes() || !view.oxygenation().counted().isEmpty();
    }

    private static EpisodeState close(EpisodeState state, View view) {
        return switch (Resolution.at(view)) {
            case YES -> state.closed(view.at());
            case UNKNOWN -> state.doubtful(view.at());
            case NO -> state;
        };
    }

    private boolean doseBetween(Instant from, Instant to) {
        return exposure.doses().stream()
                .map(TherapyDose::start)
                .anyMatch(s -> s != null && s.isAfter(from) && !s.isAfter(to));
    }

    /** An IL-6 blocker or corticosteroid makes the end of an episode provisional (E1). */
    static boolean treatedBetween(PatientChart chart, Instant onset, Instant end) {
        return GivenDrugs.any(chart, onset, end, DrugGroup.STEROID_OR_IL6_BLOCKER);
    }

    private Instant lastSignUpTo(Instant t) {
        List<Instant> recent = moments(t.minus(Lookback.LAPSE), t);
        for (int i = recent.size() - 1; i >= 0; i--) {
            Instant moment = recent.get(i);
            // what ends at this moment was there until just before it
            if (fevers.contains(moment) || isCharted(view(moment)) || isCharted(view(moment.minusNanos(1)))) {
                return moment;
            }
        }
        return Instant.MIN.plus(Lookback.LAPSE);
    }
}
