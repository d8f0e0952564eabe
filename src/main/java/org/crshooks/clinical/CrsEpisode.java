package org.crshooks.clinical;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
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
    private final EpisodeMoments changes;
    private final NavigableSet<Instant> moments;

    private CrsEpisode(PatientChart chart, Exposure exposure) {
        this.chart = chart;
        this.exposure = exposure;
        this.changes = EpisodeMoments.of(chart, exposure.seriesStart());
        this.moments = changes.all();
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
    public NavigableSet<Instant> moments() {
        return moments;
    }

    /** Whether what is seen on an axis is the same from both views, the later one given second. */
    boolean quiet(EpisodeMoments.Axis axis, View before, View now) {
        boolean comparable = chart.answeredCompletely()
                && !before.at().isAfter(now.at())
                && Objects.equals(before.refutedAt(), now.refutedAt());
        return comparable && changes.quiet(axis, before.at(), now.at());
    }

    View view(Instant t) {
        return new View(chart, t, exposure.seriesStart(), at(t).refutedAt());
    }

    private void walk() {
        EpisodeState state = EpisodeState.NONE;
        Instant lastSign = exposure.seriesStart();
        Instant previous = Instant.MIN;
        for (Instant t : moments) {
            EpisodeState next = refute(state, previous, t);
            next = open(next, t);
            if (next.open()) {
                next = close(next, t);
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

    private EpisodeState refute(EpisodeState state, Instant previous, Instant t) {
        return chart.conditions.stream()
                .filter(c -> c.kind() == ConditionKind.CRS && c.verification() == Verification.REFUTED)
                .map(CrsEpisode::refutationTime)
                .filter(Objects::nonNull)
                .filter(r -> r.isAfter(previous) && !r.isAfter(t) && !r.isBefore(exposure.seriesStart()))
                .max(Comparator.naturalOrder())
                .map(state::refuted)
                .orElse(state);
    }

    static Instant refutationTime(RecordedCondition c) {
        return c.recorded() != null ? c.recorded() : c.onset();
    }

    private EpisodeState open(EpisodeState state, Instant t) {
        boolean insideWindow = exposure.opensAt(t);
        if (!insideWindow && !state.open()) {
            return state;
        }
        View view = new View(chart, t, exposure.seriesStart(), state.refutedAt());
        boolean fever = feverBegins(state, view);
        boolean recorded = insideWindow && recordedAt(t);
        EpisodeState next = state;
        if (state.refuted() && (fever || recorded || supportBegins(view))) {
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
        boolean fever = feverAt(view.at()) && !Attribution.toOtherCause(chart, ConditionKind.FEVER, view.at());
        return fever && !(state.refuted() && goesOnSince(state.refutedAt(), view.at()));
    }

    private boolean feverAt(Instant t) {
        return ChartIndex.between(chart.temperatures, TemperatureReading::at, t, t).stream()
                .anyMatch(FeverSign::isFever);
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
                        && (t.equals(c.onset()) || c.onset() == null && t.equals(moments.first())));
    }

    private static boolean supportBegins(View view) {
        return signPresent(view).isYes();
    }

    /** Hypotension, a pressor, hypoxia or counted oxygen. */
    static Truth signPresent(View view) {
        Truth pressure =
                Hypotension.at(view).present().truth().or(Vasopressors.at(view).running());
        return pressure.isYes()
                ? pressure
                : pressure.or(Oxygenation.at(view, false).hypoxia().truth());
    }

    private EpisodeState close(EpisodeState state, Instant t) {
        Truth resolved = Resolution.at(new View(chart, t, exposure.seriesStart(), state.refutedAt()));
        return switch (resolved) {
            case YES -> state.closed(t);
            case UNKNOWN -> state.doubtful(t);
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
        return !GivenDrugs.between(chart, onset, end, DrugGroup.STEROID_OR_IL6_BLOCKER)
                .isEmpty();
    }

    private Instant lastSignUpTo(Instant t) {
        Instant from = t.minus(Lookback.LAPSE);
        for (Instant moment : moments.headSet(t, true).descendingSet()) {
            if (moment.isBefore(from)) {
                break;
            }
            // what ends at this moment was there until just before it
            boolean sign = signPresent(view(moment)).isYes()
                    || signPresent(view(moment.minusNanos(1))).isYes();
            if (feverAt(moment) || sign) {
                return moment;
            }
        }
        return Instant.MIN.plus(Lookback.LAPSE);
    }
}
