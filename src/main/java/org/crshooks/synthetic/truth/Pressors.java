package org.crshooks.synthetic.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.crshooks.synthetic.course.Course;
import org.crshooks.synthetic.course.Drug;
import org.crshooks.synthetic.course.Infusion;
import org.crshooks.synthetic.course.Rate;

/** When which vasopressors run (F13–F16), and how long they have run (M1, M2). */
final class Pressors {

    private static final int THREE_HOURS = 2 * 180;
    private static final int ONE_DAY = 2 * 1440;

    /** What runs without a change; dose as norepinephrine in millionths of µg/min, and whether a limit is reached. */
    private record Piece(int from, int to, List<Drug> drugs, long equivalent, boolean alone) {

        boolean vasopressin() {
            return drugs.contains(Drug.VASOPRESSIN);
        }

        /** F16. */
        boolean isHigh() {
            long limit = vasopressin() ? 10_000_000L : 20_000_000L;
            return alone || drugs.size() > 1 && equivalent >= limit;
        }

        /** F15: vasopressin counts only where it is alone. */
        int forAstct() {
            return vasopressin() && drugs.size() > 1 ? drugs.size() - 1 : drugs.size();
        }
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final int hectograms;

    Pressors(Course course) {
        hectograms = course.person().hectograms();
        List<Infusion> counted =
                course.infusions().stream().filter(Infusion::forHypotension).toList();
        TreeSet<Integer> changes = new TreeSet<>();
        for (Infusion infusion : counted) {
            for (Rate rate : infusion.rates()) {
                changes.add(rate.from());
                changes.add(rate.to());
            }
        }
        for (Integer from : changes) {
            Integer to = changes.higher(from);
            List<Infusion> running = counted.stream()
                    .filter(i -> i.from() <= from && from < i.to())
                    .toList();
            if (to != null && !running.isEmpty()) {
                pieces.add(piece(from, to, running));
            }
        }
    }

    private Piece piece(int from, int to, List<Infusion> running) {
        long equivalent = 0;
        boolean alone = false;
        for (Infusion infusion : running) {
            long dose = millionths(infusion, from);
            switch (infusion.drug()) {
                case NOREPINEPHRINE -> {
                    equivalent += dose;
                    alone |= dose >= 20_000_000L;
                }
                case EPINEPHRINE -> {
                    equivalent += dose;
                    alone |= dose >= 10_000_000L;
                }
                case PHENYLEPHRINE -> {
                    equivalent += dose / 10;
                    alone |= dose >= 200_000_000L;
                }
                case DOPAMINE -> {
                    equivalent += dose / 2;
                    alone |= dose >= 10_000_000L;
                }
                default -> {}
            }
        }
        List<Drug> drugs = running.stream().map(Infusion::drug).collect(Collectors.toList());
        return new Piece(from, to, drugs, equivalent, alone);
    }

    /** Millionths of µg/min, of dopamine millionths of µg/kg/min. */
    private long millionths(Infusion infusion, int minute) {
        long rate = 0;
        for (Rate stretch : infusion.rates()) {
            if (stretch.from() <= minute && minute < stretch.to()) {
                rate = stretch.thousandths() * 1000L;
            }
        }
        boolean byWeight = infusion.unit() == Infusion.Unit.MICROGRAM_PER_KG_PER_MINUTE;
        return byWeight && infusion.drug() != Drug.DOPAMINE ? rate * hectograms / 10 : rate;
    }

    private Times when(Predicate<Piece> condition) {
        Times times = Times.NEVER;
        for (Piece piece : pieces) {
            if (condition.test(piece)) {
                times = times.or(Times.between(piece.from(), piece.to()));
            }
        }
        return times;
    }

    Times running(int drugs) {
        return when(piece -> piece.drugs().size() >= drugs);
    }

    Times runningForAstct(int drugs) {
        return when(piece -> piece.forAstct() >= drugs);
    }

    /** F16: without a break over the last 3 h. */
    Times highDose() {
        return when(Piece::isHigh).after(THREE_HOURS);
    }

    /** M1, M2: running, and for 24 h or more since a minute, pauses not counted. */
    Times forADay(int since) {
        Times long24 = Times.NEVER;
        int total = 0;
        for (Times.Stretch s : running(1).stretches()) {
            int from = Math.max(s.from(), 2 * since);
            if (from >= s.to()) {
                continue;
            }
            int missing = Math.max(0, ONE_DAY - total);
            long24 = long24.or(Times.from(from + missing, s.to()));
            total += s.to() - from;
        }
        return long24;
    }
}
