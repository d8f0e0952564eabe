package org.crshooks.synthetic.course;

import java.util.ArrayList;
import java.util.List;

/** One wave of CRS as it is written into the tracks of a patient: fever, falling pressure, failing lungs, treatment. */
final class Wave {

    private static final Span NORMAL = new Span(364, 374);

    private final Dice dice;
    private final Person person;
    private final Arc arc;
    private final int onset;
    private final Bedside bedside;

    private final Span pressureWell;
    private final Span pressureLow;
    private final Span pressureHeld;
    private int end;

    /** @param onset minute of the first fever */
    Wave(Dice dice, Person person, Arc arc, int onset, Bedside bedside) {
        this.dice = dice;
        this.person = person;
        this.arc = arc;
        this.onset = onset;
        this.bedside = bedside;
        int limit = person.systolicLimit();
        this.pressureWell = new Span(limit + 8, limit + 38);
        this.pressureLow = new Span(limit - 18, limit - 4);
        this.pressureHeld = new Span(limit + 3, limit + 18);
    }

    /** Minute at which the last sign and support is gone. */
    int write() {
        int base = dice.between(386, 400);
        bedside.temperature.set(onset, new Span(base - 4, base + 4));
        if (arc == Arc.FEVER) {
            endFever(onset + dice.hours(10, 60));
            return end;
        }
        int signs = onset + dice.hours(3, 20);
        int legs = dice.weighted(45, 25, 30);
        boolean worst = arc == Arc.REFRACTORY || arc == Arc.FATAL;
        if (legs != 1 || worst) {
            pressure(signs);
        }
        if (legs != 0) {
            breathing(signs + dice.hours(0, 5));
        }
        treat(signs);
        if (dice.chance(12)) {
            LabTest test = dice.chance(50) ? LabTest.CREATININE : LabTest.ALT;
            bedside.injuries.add(new OrganInjury(test, signs, signs + dice.hours(40, 72)));
        }
        return end;
    }

    private void pressure(int at) {
        int last = at;
        int boluses = arc == Arc.MODERATE ? dice.between(1, 3) : dice.between(1, 2);
        for (int i = 0; i < boluses; i++) {
            low(last, dice.between(8, 12) * 5);
            bedside.boluses.add(new Bolus(last + 15, bolusVolume(), dice.chance(50)));
            reach(last + 60);
            last += 60 + dice.hours(2, 7);
        }
        if (arc != Arc.MODERATE) {
            pressors(last);
        }
    }

    private int bolusVolume() {
        return person.years() > 15 ? dice.pick(List.of(500, 500, 1000)) : Math.max(250, person.hectograms());
    }

    private void low(int from, int minutes) {
        bedside.systolic.set(from, pressureLow);
        bedside.systolic.set(from + minutes, pressureWell);
    }

    private void pressors(int at) {
        boolean worst = arc == Arc.REFRACTORY || arc == Arc.FATAL;
        boolean high = worst || arc == Arc.CRITICAL && dice.chance(40);
        int from = at + 15;
        int to = from + (worst ? dice.hours(26, 50) : dice.hours(5, 34));
        bedside.systolic.set(at, pressureLow);
        bedside.systolic.set(worst ? from + dice.hours(5, 9) : from + 20, pressureHeld);
        PressorDose doses = new PressorDose(dice, person);
        bedside.infusions.add(doses.infusion(Drug.NOREPINEPHRINE, from, to, high));
        boolean second = worst || arc == Arc.CRITICAL || dice.chance(25);
        if (second) {
            int begin = from + dice.hours(1, 3);
            Drug drug = arc == Arc.SEVERE || worst
                    ? Drug.VASOPRESSIN
                    : dice.pick(List.of(Drug.VASOPRESSIN, Drug.PHENYLEPHRINE, Drug.EPINEPHRINE, Drug.DOPAMINE));
            bedside.infusions.add(
                    doses.infusion(drug, begin, begin + (to - begin) * dice.between(4, 9) / 50 * 5, false));
        }
        bedside.systolic.set(to, pressureWell);
        reach(to);
    }

    private void breathing(int at) {
        bedside.sick(at, Breathing.DESATURATED);
        int t = at + dice.between(5, 9) * 5;
        int low = dice.between(2, 8) * 5;
        bedside.sick(t, Breathing.on(Support.NASAL_CANNULA, low, 0));
        t += dice.hours(arc == Arc.MODERATE ? 6 : 1, arc == Arc.MODERATE ? 30 : 4);
        if (arc != Arc.MODERATE) {
            bedside.sick(t, highOxygen());
            t += dice.hours(5, 20);
            if (arc != Arc.SEVERE) {
                Support ventilation = arc == Arc.CRITICAL && dice.chance(55) ? Support.BIPAP : Support.IMV;
                bedside.sick(t, Breathing.on(ventilation, 0, dice.between(9, 16) * 5));
                t += dice.hours(10, 40);
                bedside.sick(t, Breathing.on(Support.HFNC, 400, 45));
                t += dice.hours(4, 12);
            }
            bedside.sick(t, Breathing.on(Support.NASAL_CANNULA, 20, 0));
            t += dice.hours(4, 14);
        }
        bedside.rested(t);
        reach(t);
    }

    private Breathing highOxygen() {
        return switch (dice.weighted(40, 15, 25, 20)) {
            case 0 -> Breathing.on(Support.HFNC, dice.between(6, 12) * 50, dice.between(9, 13) * 5);
            case 1 -> Breathing.on(Support.HFNC, dice.between(6, 12) * 50, dice.between(6, 7) * 5);
            case 2 -> Breathing.on(Support.SIMPLE_FACE_MASK, dice.between(6, 10) * 10, 0);
            default -> Breathing.on(Support.VENTURI, dice.between(4, 8) * 10, dice.pick(List.of(28, 31, 35, 40, 50)));
        };
    }

    private void treat(int signs) {
        int tocilizumab = switch (arc) {
            case MODERATE -> dice.chance(35) ? 1 : 0;
            case SEVERE -> dice.chance(85) ? dice.between(1, 2) : 0;
            default -> dice.between(2, 3);
        };
        int t = signs + dice.hours(1, 3);
        for (int i = 0; i < tocilizumab; i++) {
            bedside.give(Drug.TOCILIZUMAB, t, tocilizumabDose());
            t += dice.hours(8, 16);
        }
        boolean steroid = dice.chance(arc == Arc.MODERATE ? 15 : arc == Arc.SEVERE ? 60 : 100);
        if (steroid) {
            steroid(signs + dice.hours(2, 6));
        }
        // tocilizumab takes the fever away before it cures: from then on the signs alone are left (F7)
        boolean treated = tocilizumab > 0;
        endFever(signs + (treated ? dice.hours(6, 20) : dice.hours(12, 44)));
    }

    private int tocilizumabDose() {
        boolean light = person.hectograms() < 300;
        return Math.min(800, person.hectograms() * (light ? 12 : 8) / 10);
    }

    private void steroid(int from) {
        boolean strong = arc == Arc.REFRACTORY || arc == Arc.FATAL;
        Drug drug = strong ? Drug.METHYLPREDNISOLONE : Drug.DEXAMETHASONE;
        int amount = strong ? Math.max(20, person.hectograms() / 10) : 10;
        int doses = dice.between(3, 8);
        int every = dice.pick(List.of(360, 480, 720));
        for (int i = 0; i < doses; i++) {
            bedside.give(drug, from + i * every, amount);
        }
    }

    private void endFever(int at) {
        bedside.temperature.set(at, NORMAL);
        reach(at);
        if (dice.chance(90)) {
            for (int t = onset + dice.between(3, 9) * 10; t < at; t += 360) {
                bedside.paracetamol(t, person.years() > 15 ? 1000 : person.hectograms() * 3 / 2);
            }
        }
        if (dice.chance(80)) {
            int first = onset + dice.between(4, 12) * 10;
            for (int i = 0; i < 6; i++) {
                bedside.antibiotic(first + i * 480);
            }
        }
    }

    private void reach(int minute) {
        end = Math.max(end, minute);
    }

    /** The infusions of a list that begin before a time. */
    static List<Infusion> begun(List<Infusion> all, int until) {
        List<Infusion> begun = new ArrayList<>();
        for (Infusion infusion : all) {
            if (infusion.from() < until) {
                begun.add(infusion);
            }
        }
        return begun;
    }
}
