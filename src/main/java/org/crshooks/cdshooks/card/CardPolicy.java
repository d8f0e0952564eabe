package org.crshooks.cdshooks.card;

import java.util.Comparator;
import java.util.Optional;
import org.crshooks.advice.ElranatamabLabel;
import org.crshooks.assessment.Assessment;
import org.crshooks.assessment.ScaleAssessment;
import org.crshooks.clinical.Flag;
import org.crshooks.grading.GradeResult;

/** Decides whether a card appears and how urgent it is. */
public final class CardPolicy {

    /** Why a card appears. */
    public enum Why {
        GRADED,
        /** The floor is 0 and a higher grade is possible. */
        CANNOT_GRADE,
        /** As before, and only because nothing was charted in the look-back. */
        NOTHING_CHARTED,
        /** 0 now, but resolution is not confirmed (F21). */
        NOT_CONFIRMED,
        /** 0 on the primary scale while support is running or another scale says 2 or more. */
        ZERO_HERE
    }

    /** A card is due. */
    public record Decision(Why why, Indicator indicator) {}

    private static final String BESIDE_THE_LABEL = "ctcae-v5";

    /** CARTOX grades without fever (X3), so that it says nothing about a 0 elsewhere. */
    private static final String GRADES_WITHOUT_FEVER = "cartox-2018";

    private CardPolicy() {}

    /** Empty where no card is due. */
    public static Optional<Decision> decide(Assessment a) {
        return byPrimary(a).map(due -> new Decision(due.why(), due.indicator().atLeast(byLabel(a))));
    }

    private static Optional<Decision> byPrimary(Assessment a) {
        GradeResult primary = a.primary().grade();
        if (a.deceased() || a.windowOver()) {
            return Optional.empty();
        } else if (primary.floor() >= 1) {
            return decision(Why.GRADED, graded(primary));
        } else if (contradicted(a)) {
            return decision(primary.determined() ? Why.ZERO_HERE : Why.CANNOT_GRADE, Indicator.WARNING);
        } else if (a.flags().contains(Flag.RESOLUTION_NOT_CONFIRMED)) {
            return primary.determined()
                    ? decision(Why.NOT_CONFIRMED, Indicator.INFO)
                    : decision(Why.CANNOT_GRADE, Indicator.WARNING);
        } else if (primary.determined() || !a.exposure().therapy().isHighRisk()) {
            return Optional.empty();
        } else if (a.nothingCharted()) {
            return a.openStay() ? decision(Why.NOTHING_CHARTED, notCharted(primary)) : Optional.empty();
        }
        return decision(Why.CANNOT_GRADE, Indicator.WARNING);
    }

    /** The scale with the highest floor, where that is 2 or more, CARTOX and the primary scale aside. */
    static Optional<GradeResult> highestOther(Assessment a) {
        return a.scales().stream()
                .map(ScaleAssessment::grade)
                .filter(g -> !g.scale().equals(a.primaryScale()) && !g.scale().equals(GRADES_WITHOUT_FEVER))
                .filter(g -> g.floor() >= 2)
                .reduce((first, next) ->
                        Comparator.comparingInt(GradeResult::floor).compare(next, first) > 0 ? next : first);
    }

    /** Whether the 0 of the primary scale stands against running support or another scale, CRS being established. */
    static boolean contradicted(Assessment a) {
        return a.gate().isYes() && (a.supportRunning() || highestOther(a).isPresent());
    }

    private static Indicator graded(GradeResult primary) {
        Indicator byFloor = Indicator.byGrade(primary.floor());
        return primary.determined() ? byFloor : byFloor.atLeast(Indicator.WARNING);
    }

    /** T9: after elranatamab its label grade and CTCAE v5.0 stand side by side, and the higher decides. */
    private static Indicator byLabel(Assessment a) {
        return ElranatamabLabel.appliesTo(a.exposure())
                ? Indicator.byGrade(Math.max(floor(a, ElranatamabLabel.SCALE), floor(a, BESIDE_THE_LABEL)))
                : Indicator.INFO;
    }

    private static int floor(Assessment a, String scale) {
        return a.scale(scale).grade().floor();
    }

    private static Indicator notCharted(GradeResult primary) {
        return primary.ceiling() >= 3 ? Indicator.WARNING : Indicator.INFO;
    }

    private static Optional<Decision> decision(Why why, Indicator indicator) {
        return Optional.of(new Decision(why, indicator));
    }
}
