package org.crshooks.synthetic.chart;

import java.time.Instant;
import java.util.List;
import org.crshooks.synthetic.chart.Vitals.Oddity;
import org.crshooks.synthetic.course.Breathing;
import org.crshooks.synthetic.course.Chart;
import org.crshooks.synthetic.course.Course;
import org.crshooks.synthetic.course.Dice;
import org.crshooks.synthetic.course.Round;
import org.crshooks.synthetic.course.Support;

/** Writes the flowsheet of a patient: every round, and in an untidy ward what should not be there. */
final class VitalSheet {

    private static final int DAY = 1440;
    private final Chart chart;
    private final Course course;
    private final Sheets sheets;
    private final Habits habits;
    private final Dice dice;
    private final Vitals vitals;

    VitalSheet(Chart chart, Sheets sheets, Habits habits, Dice dice) {
        this.chart = chart;
        this.course = chart.course();
        this.sheets = sheets;
        this.habits = habits;
        this.dice = dice;
        this.vitals = new Vitals(sheets, habits, "Patient/" + course.person().id());
    }

    void write() {
        if (!habits.lost(Loss.WEIGHT)) {
            vitals.weight(
                    "weight", course.at(course.admitted() + 5), course.person().hectograms());
        }
        if (course.homeOxygen() > 0) {
            homeOxygen();
        }
        int number = 1;
        for (Round round : chart.rounds()) {
            if (!habits.loses(round)) {
                round(round, number);
            }
            number++;
        }
        if (habits.untidy()) {
            artefacts();
        }
    }

    private void round(Round round, int number) {
        Instant at = course.at(round.minute());
        if (round.hasTemperature() && !habits.lost(Loss.TEMPERATURE)) {
            boolean fahrenheit = dice.chance(habits.fahrenheit());
            int copies = copies();
            Oddity oddity = oddity(round);
            if (oddity == Oddity.CORRECTED) {
                vitals.temperature("t-" + number, at, 428, fahrenheit, Oddity.PLAIN);
            }
            for (int i = 0; i < copies; i++) {
                vitals.temperature("t-" + number, at, round.temperature(), fahrenheit, oddity);
            }
        }
        if (round.hasPressure() && !habits.lost(Loss.PRESSURE)) {
            Oddity oddity = oddity(round);
            if (oddity == Oddity.CORRECTED) {
                vitals.pressure("bp-" + number, at, 61, 30, Oddity.PLAIN);
            }
            vitals.pressure("bp-" + number, at, round.systolic(), round.diastolic(), oddity);
        }
        oxygen(round, at, number);
        if (round.hasSaturation() && !habits.lost(Loss.SATURATION)) {
            Oddity oddity = oddity(round);
            if (oddity == Oddity.CORRECTED) {
                vitals.saturation("spo2-" + number, at, 71, Oddity.PLAIN);
            }
            vitals.saturation("spo2-" + number, at, round.saturation(), oddity);
        }
    }

    private void oxygen(Round round, Instant at, int number) {
        Breathing breathing = round.breathing();
        if (course.homeOxygen() == 0) {
            vitals.device("device-" + number, at, OxygenNames.of(breathing.support()), Oddity.PLAIN);
        }
        if (breathing.flow() > 0 && !habits.lost(Loss.FLOW)) {
            vitals.flow("flow-" + number, at, breathing.flow());
        }
        if (breathing.fio2() > 0 && !habits.lost(Loss.FIO2)) {
            vitals.fio2("fio2-" + number, at, breathing.fio2());
        }
    }

    private int copies() {
        return habits.untidy() && dice.chance(2) ? 2 : 1;
    }

    /** The first round of a state is never spoilt: without it nobody could know when the state began. */
    private Oddity oddity(Round round) {
        if (!round.first() && habits.lost(Loss.ZONE) && dice.chance(25)) {
            return Oddity.NO_ZONE;
        }
        if (!round.first() && habits.lost(Loss.UNIT) && dice.chance(25)) {
            return Oddity.UNKNOWN_UNIT;
        }
        return habits.untidy() && dice.chance(1) ? Oddity.CORRECTED : Oddity.PLAIN;
    }

    /** What the rules see through, at times when nobody measures anything (F1, F28, R18, R19). */
    private void artefacts() {
        int number = 1;
        for (int i = 0; i < 10; i++) {
            int minute = dice.between(0, Math.min(course.until() - 10, 6 * DAY));
            boolean free = chart.rounds().stream().allMatch(r -> Math.abs(r.minute() - minute) > 2);
            Instant at = course.at(minute);
            String name = "odd-" + number;
            if (free) {
                number++;
                switch (i % 5) {
                    case 0 -> vitals.temperature(name, at, dice.pick(List.of(986, 213, 0)), false, Oddity.PLAIN);
                    case 1 -> vitals.saturation(name, at, 0, Oddity.PLAIN);
                    case 2 -> vitals.temperature(name, at, 404, false, Oddity.IN_ERROR);
                    case 3 -> vitals.device(name, at, OxygenNames.of(Support.IMV), Oddity.OF_ANOTHER);
                    default -> vitals.pressure(name, at, 8, 4, Oddity.PLAIN);
                }
            }
        }
        contradiction();
    }

    /** Two thermometers, one of them in the wrong place: neither can be believed (F28). */
    private void contradiction() {
        int minute = dice.between(0, Math.min(course.until() - 10, 6 * DAY));
        if (chart.rounds().stream().allMatch(r -> Math.abs(r.minute() - minute) > 2)) {
            vitals.temperature("left", course.at(minute), 352, false, Oddity.PLAIN);
            vitals.temperature("right", course.at(minute), 398, false, Oddity.PLAIN);
        }
    }

    /** A prescription that goes on: its reason says that it has nothing to do with the illness. */
    private void homeOxygen() {
        sheets.add("Procedure", "home-oxygen", json -> {
            OxygenNames names = OxygenNames.of(Support.NASAL_CANNULA);
            json.text("status", "in-progress").concept("code", Fhir.SNOMED, names.snomed(), names.words());
            json.reference("subject", "Patient/" + course.person().id()).object("performedPeriod");
            json.text("start", Fhir.time(course.at(course.admitted()), habits.zone()))
                    .end();
            json.concepts("reasonCode", Fhir.OWN + "support-reason", "home-baseline", null);
        });
    }
}
