package org.crshooks.synthetic.truth;

import java.util.ArrayList;
import java.util.List;
import org.crshooks.synthetic.course.Course;
import org.crshooks.synthetic.course.Dose;
import org.crshooks.synthetic.course.Drug;

/** When CRS begins, is over, and begins again (F6, F7, F21, E1). */
final class Episodes {

    private static final int DAY = 1440;

    /**
     * A stretch of CRS, in half minutes.
     *
     * @param onset begin of the episode that it belongs to: a recurrence within the window goes on with the old one
     * @param opened begin of this stretch
     * @param closed when it is resolved; {@code Integer.MAX_VALUE} where it is not
     * @param bySign opened by hypotension or hypoxia after a resolution under treatment, so that no fever is needed
     */
    record Episode(int onset, int opened, int closed, boolean bySign) {

        Times times() {
            return Times.from(opened, closed);
        }
    }

    private final Course course;
    private final Signs signs;
    private final Times sign;
    private final Times resolved;
    private final List<Episode> all = new ArrayList<>();

    Episodes(Course course, Signs signs, Pressors pressors) {
        this.course = course;
        this.signs = signs;
        this.sign = signs.hypotension().or(signs.hypoxia(), pressors.running(1));
        this.resolved = signs.afebrile()
                .and(antipyretics().not())
                .and(signs.pressureKnown())
                .and(signs.oxygenationKnown())
                .and(sign.not());
        walk();
    }

    List<Episode> all() {
        return all;
    }

    private Times antipyretics() {
        List<Integer> given = course.drugs().stream()
                .filter(dose -> dose.drug() == Drug.PARACETAMOL)
                .map(Dose::minute)
                .toList();
        return Times.lasting(given, DAY);
    }

    private void walk() {
        int last = 2 * course.until();
        int from = 0;
        while (true) {
            int fever = firstFever(from);
            int bySign = all.isEmpty() ? Integer.MAX_VALUE : reopening(all.get(all.size() - 1));
            int opened = Math.min(fever, bySign);
            if (opened > last) {
                return;
            }
            int onset = all.isEmpty() || doseSince(all.get(all.size() - 1).closed(), opened)
                    ? opened
                    : all.get(all.size() - 1).onset();
            int closed = resolved.firstFrom(opened);
            all.add(new Episode(onset, opened, closed > last ? Integer.MAX_VALUE : closed, bySign < fever));
            if (closed > last) {
                return;
            }
            from = closed;
        }
    }

    private int firstFever(int from) {
        return signs.feverReadings().stream()
                .filter(m -> 2 * m >= from && inWindow(m))
                .mapToInt(m -> 2 * m)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private boolean inWindow(int minute) {
        int days = course.regimen().kind().days();
        return course.doses().stream().anyMatch(dose -> dose <= minute && minute <= dose + days * DAY);
    }

    /** E1: after tocilizumab or a steroid the end is provisional. */
    private int reopening(Episode before) {
        boolean treated = course.drugs().stream()
                .filter(dose -> dose.drug().isAnticytokine())
                .anyMatch(dose -> 2 * dose.minute() >= before.onset() && 2 * dose.minute() <= before.closed());
        int at = treated ? sign.firstFrom(before.closed()) : Integer.MAX_VALUE;
        return at != Integer.MAX_VALUE && inWindow(at / 2) ? at : Integer.MAX_VALUE;
    }

    private boolean doseSince(int from, int to) {
        return course.doses().stream().anyMatch(dose -> 2 * dose > from && 2 * dose <= to);
    }

    /** F7: from the first antipyretic, tocilizumab or steroid at or after the fever that opened the stretch. */
    Times waived(Episode episode) {
        if (episode.bySign()) {
            return episode.times();
        }
        return course.drugs().stream()
                .filter(dose -> dose.drug() == Drug.PARACETAMOL || dose.drug().isAnticytokine())
                .filter(dose -> 2 * dose.minute() >= episode.opened())
                .findFirst()
                .map(dose -> Times.from(2 * dose.minute(), episode.closed()))
                .orElse(Times.NEVER);
    }

    /** M2: the dose that the episode followed. */
    int causalDose(Episode episode) {
        return course.doses().stream()
                .filter(dose -> 2 * dose <= episode.onset())
                .reduce((a, b) -> b)
                .orElse(0);
    }
}
