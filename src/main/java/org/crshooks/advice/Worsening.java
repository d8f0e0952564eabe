package org.crshooks.advice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.crshooks.clinical.ClinicalSnapshot;
import org.crshooks.clinical.DrugClass;
import org.crshooks.episode.Step;
import org.crshooks.episode.Trend;
import org.crshooks.fact.Fact;
import org.crshooks.grading.Range;
import org.crshooks.grading.scale.Scales;

/** Tells a course that gets worse (T1a, T20). */
final class Worsening {

    /** E3. */
    private static final Duration TREND = Duration.ofHours(6);
    /** T20 [D]: a floor that rose within this time. */
    private static final Duration FAST = Duration.ofHours(12);
    /** T20: onset this soon after the therapy. */
    private static final Duration EARLY_ONSET = Duration.ofHours(24);

    private static final Set<DrugClass> SYMPTOMATIC =
            Set.of(DrugClass.ANTIHISTAMINE, DrugClass.ANTIPYRETIC, DrugClass.NSAID, DrugClass.FLUID);

    private Worsening() {}

    /** T1a: mild, treated symptomatically, and since then worse by E3 or newly hypotensive or hypoxic. */
    static boolean underSymptomaticTreatment(CareContext care, Range range) {
        if (!Band.MILD.contains(range.floor())) {
            return false;
        }
        boolean worse = care.history().trend() == Trend.WORSENING
                || isNew(care, ClinicalSnapshot::hypotension)
                || isNew(care, ClinicalSnapshot::hypoxia);
        return worse && treatedBefore(care, lastRise(care));
    }

    /** Present for less than the time of the trend, and known to be absent before that, since the therapy. */
    private static boolean isNew(CareContext care, Function<ClinicalSnapshot, Fact> sign) {
        if (!sign.apply(care.now()).isYes()) {
            return false;
        }
        Instant recent = care.asOf().minus(TREND);
        List<Instant> moments = care.episode().moments(care.exposure().seriesStart(), care.asOf());
        for (int i = moments.size() - 1; i >= 0; i--) {
            Fact then = sign.apply(ClinicalSnapshot.at(care.episode(), moments.get(i)));
            if (then.isNo()) {
                return true;
            }
            if (then.isYes() && !moments.get(i).isAfter(recent)) {
                return false;
            }
        }
        return false;
    }

    /** When the grade last rose within the time of the trend; the moment of assessment where it did not. */
    private static Instant lastRise(CareContext care) {
        List<Step> steps = care.history().steps();
        Instant rise = care.asOf();
        for (int i = 1; i < steps.size(); i++) {
            Step step = steps.get(i);
            boolean recent = !step.at().isBefore(care.asOf().minus(TREND));
            if (recent && step.floor() > steps.get(i - 1).floor()) {
                rise = step.at();
            }
        }
        return rise;
    }

    private static boolean treatedBefore(CareContext care, Instant moment) {
        Instant onset = care.now().episode().onset();
        return onset != null
                && care.chart().administrations().stream()
                        .filter(a -> SYMPTOMATIC.contains(a.drug().drugClass()))
                        .anyMatch(a -> !a.start().isBefore(onset) && a.start().isBefore(moment));
    }

    /** T20: effector cells with onset within 24 h, or any cause with a floor of 2 or more that rose within 12 h. */
    static boolean isFast(CareContext care, Range range) {
        Instant start = care.exposure().start();
        Instant onset = care.now().episode().onset();
        boolean early = care.exposure().therapy().isEffectorCell()
                && start != null
                && onset != null
                && Duration.between(start, onset).compareTo(EARLY_ONSET) < 0;
        return early || range.floor() >= 2 && floorBefore(care, FAST) < range.floor();
    }

    /** T20: worse by E3 than 6 h before, when CRS had a grade already; a first fever is no progress of it. */
    static boolean isProgressive(CareContext care) {
        return care.history().trend() == Trend.WORSENING && floorBefore(care, TREND) >= 1;
    }

    private static int floorBefore(CareContext care, Duration time) {
        String scale = care.exposure().therapy().isEffectorCell() ? "astct-2019" : "ctcae-v5";
        Instant before = care.asOf().minus(time);
        return before.isBefore(care.exposure().seriesStart())
                ? 0
                : Scales.byId(scale)
                        .range(ClinicalSnapshot.at(care.episode(), before))
                        .floor();
    }
}
