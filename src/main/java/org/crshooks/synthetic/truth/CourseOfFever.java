package org.crshooks.synthetic.truth;

import java.util.ArrayList;
import java.util.List;
import org.crshooks.synthetic.course.Course;
import org.crshooks.synthetic.course.Dose;
import org.crshooks.synthetic.course.Drug;
import org.crshooks.synthetic.truth.Episodes.Episode;

/** What CTCAE v4.0 grades beside support: how long the illness needs treatment, and whether it returns (C4c, C4d). */
final class CourseOfFever {

    private static final int DAY = 1440;

    private final Course course;
    private final Signs signs;
    private final int from;

    /** @param episode only what is charted from its onset on counts */
    CourseOfFever(Course course, Signs signs, Episode episode) {
        this.course = course;
        this.signs = signs;
        this.from = (episode.onset() + 1) / 2;
    }

    /** C4c: a fluid bolus within 12 h. */
    Times treated() {
        return Times.lasting(boluses(), 12 * 60);
    }

    /** C4d: symptomatic need for more than 24 h, fever again, or tocilizumab or a steroid. */
    Times prolonged() {
        return longNeed().or(feverInSpiteOfAntipyretics(), recurrent(), anticytokine());
    }

    private List<Integer> boluses() {
        return signs.boluses().stream().filter(m -> m >= from).toList();
    }

    private Times longNeed() {
        List<Integer> all = boluses();
        List<Integer> late = all.stream().filter(m -> m - all.get(0) > DAY).toList();
        return Times.lasting(late, DAY);
    }

    private List<Integer> antipyretics() {
        return course.drugs().stream()
                .filter(dose -> dose.drug() == Drug.PARACETAMOL)
                .map(Dose::minute)
                .filter(m -> m >= from)
                .toList();
    }

    private Times feverInSpiteOfAntipyretics() {
        List<Integer> given = antipyretics();
        List<Integer> late = new ArrayList<>();
        for (int fever : signs.feverReadings()) {
            boolean covered = given.stream().anyMatch(m -> m <= fever && m >= fever - DAY);
            if (!given.isEmpty() && fever - given.get(0) > DAY && covered) {
                late.add(fever);
            }
        }
        return Times.lasting(late, DAY);
    }

    /** Fever 24 h or more after the last one, with a normal reading and no antipyretic between; then for good. */
    private Times recurrent() {
        List<Integer> fevers = signs.feverReadings();
        List<Integer> all = signs.temperatures();
        int last = -1;
        boolean normalSince = false;
        for (int reading : all) {
            if (reading < from) {
                continue;
            }
            if (!fevers.contains(reading)) {
                normalSince = true;
                continue;
            }
            int before = last;
            boolean none = course.drugs().stream()
                    .filter(dose -> dose.drug() == Drug.PARACETAMOL)
                    .noneMatch(dose -> dose.minute() >= before && dose.minute() < reading);
            if (last >= 0 && normalSince && reading - last >= DAY && none) {
                return Times.from(2 * reading, Integer.MAX_VALUE);
            }
            last = reading;
            normalSince = false;
        }
        return Times.NEVER;
    }

    private Times anticytokine() {
        return course.drugs().stream()
                .filter(dose -> dose.drug().isAnticytokine() && dose.minute() >= from)
                .findFirst()
                .map(dose -> Times.from(2 * dose.minute(), Integer.MAX_VALUE))
                .orElse(Times.NEVER);
    }
}
