package org.crshooks.synthetic.course;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Measures a patient: at the beginning of every new state, and in between as often as the ward does. */
public final class Nurse {

    private static final int DAY = 1440;
    private static final int HOUR = 60;
    /** Two rounds are at least so far apart, so that no reading contradicts the next one (F28). */
    private static final int APART = 4;

    private final Course course;
    private final Dice dice;
    private final int jitter;

    /** @param jitter how many minutes a routine round may be early or late */
    public Nurse(Course course, Dice dice, int jitter) {
        this.course = course;
        this.dice = dice;
        this.jitter = jitter;
    }

    public Chart chart() {
        TreeSet<Integer> first = new TreeSet<>();
        first.addAll(course.temperature().changes());
        first.addAll(course.systolic().changes());
        first.addAll(course.breathing().changes());
        first.removeIf(minute -> minute >= course.until());
        TreeSet<Integer> minutes = new TreeSet<>(first);
        addLast(minutes);
        for (int t = course.admitted() + 15; t < course.until(); t += every(t)) {
            int at = jitter == 0 ? t : t + dice.between(-jitter, jitter);
            boolean free = minutes.subSet(at - APART, true, at + APART, true).isEmpty();
            if (free && at < course.until() && !runsIntoChange(first, t, at)) {
                minutes.add(at);
            }
        }
        List<Round> rounds = new ArrayList<>();
        minutes.forEach(minute -> rounds.add(round(minute, first.contains(minute))));
        return new Chart(course, rounds, labs());
    }

    /** Who leaves is measured once more, so that the chart says what the patient was like up to its end. */
    private void addLast(TreeSet<Integer> minutes) {
        boolean free = minutes.subSet(course.until() - APART, true, course.until(), true)
                .isEmpty();
        if (course.death() == null && free) {
            minutes.add(course.until());
        }
    }

    /** A round that jitter would carry over a change is not due: the new state has a round of its own. */
    private static boolean runsIntoChange(TreeSet<Integer> first, int due, int at) {
        return !first.subSet(Math.min(due, at), true, Math.max(due, at), true).isEmpty();
    }

    /** Minutes to the next routine round. */
    private int every(int minute) {
        if (course.breathing().at(minute).support().isVentilation() || onPressor(minute)) {
            return HOUR;
        }
        boolean febrile = course.temperature().at(minute).least() >= 380;
        boolean oxygen = course.breathing().at(minute).support().isOxygen();
        return febrile || oxygen ? 2 * HOUR : 4 * HOUR;
    }

    private boolean onPressor(int minute) {
        return course.infusions().stream().anyMatch(i -> i.from() <= minute && minute < i.to());
    }

    private Round round(int minute, boolean first) {
        Span temperature = course.temperature().at(minute);
        Span systolic = course.systolic().at(minute);
        Breathing breathing = course.breathing().at(minute);
        int pressure = dice.around(systolic.least(), systolic.most());
        return new Round(
                minute,
                first,
                dice.around(temperature.least(), temperature.most()),
                pressure,
                pressure * dice.between(52, 66) / 100,
                dice.between(breathing.least(), breathing.most()),
                breathing);
    }

    private List<LabValue> labs() {
        List<LabValue> labs = new ArrayList<>();
        for (int day = course.admitted() / DAY; day * DAY + 30 < course.until(); day++) {
            int minute = day * DAY + 20 + dice.between(-10, 10);
            boolean febrile = course.temperature().at(minute).least() >= 380;
            for (LabTest test : LabTest.values()) {
                labs.add(new LabValue(test, minute, value(test, minute, febrile)));
            }
        }
        return labs;
    }

    private int value(LabTest test, int minute, boolean febrile) {
        boolean injured =
                course.injuries().stream().anyMatch(i -> i.test() == test && i.from() <= minute && minute < i.to());
        boolean neutropenic = course.neutropenia().least() <= minute
                && minute <= course.neutropenia().most();
        return switch (test) {
            case CREATININE -> injured ? dice.between(190, 215) : 80;
            case ALT -> injured ? dice.between(260, 600) : dice.between(12, 36);
            case BILIRUBIN -> dice.between(3, 10);
            case CRP -> febrile ? dice.mostlyLow(30, 260) : dice.mostlyLow(1, 25);
            case FERRITIN -> febrile ? dice.mostlyLow(800, 9000) : dice.mostlyLow(120, 900);
            case NEUTROPHILS -> neutropenic ? dice.between(2, 70) : dice.between(180, 520);
            case PLATELETS -> dice.between(40, 220);
        };
    }
}
