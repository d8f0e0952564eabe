package org.crshooks.synthetic.course;

import java.util.ArrayList;
import java.util.List;
import org.crshooks.synthetic.course.Regimen.Kind;

/** The doses of one patient and the waves of CRS that follow them. */
final class Plot {

    private static final int DAY = 1440;
    /** A wave ends, and a normal day passes, before anything new begins, so that nobody can doubt the resolution (F21). */
    private static final int PAUSE = 42 * 60;

    private final Regimen regimen;
    private final Arc arc;
    private final Person person;
    private final Dice dice;
    private final Bedside bedside;
    private final List<Integer> doses = new ArrayList<>();

    Plot(Regimen regimen, Arc arc, Person person, Dice dice, Bedside bedside) {
        this.regimen = regimen;
        this.arc = arc;
        this.person = person;
        this.dice = dice;
        this.bedside = bedside;
    }

    void play() {
        switch (regimen.kind()) {
            case CAR_T -> single(dice.hours(10, 150));
            case TRANSPLANT -> {
                single(dice.hours(10, 60));
                bedside.give(Drug.CYCLOPHOSPHAMIDE, 3 * DAY, person.hectograms() * 5);
                bedside.give(Drug.CYCLOPHOSPHAMIDE, 4 * DAY, person.hectograms() * 5);
            }
            case BISPECIFIC -> stepUp();
        }
    }

    List<Integer> doses() {
        return doses;
    }

    private void single(int onset) {
        dose(0);
        if (arc == Arc.NONE) {
            return;
        }
        int end = wave(onset, arc);
        if (arc.compareTo(Arc.CRITICAL) < 0 && regimen.kind() == Kind.CAR_T && dice.chance(15)) {
            wave(end + PAUSE + dice.hours(0, 30), dice.pick(List.of(Arc.FEVER, Arc.MODERATE, Arc.SEVERE)));
        }
    }

    private void stepUp() {
        int[] planned = regimen == Regimen.EPCORITAMAB ? new int[] {0, 7, 14} : new int[] {0, 3, 7};
        int waveAfter = dice.weighted(55, 30, 15);
        int free = 0;
        for (int i = 0; i < planned.length; i++) {
            int at = Math.max(planned[i] * DAY, free);
            dose(at);
            if (arc != Arc.NONE && i == waveAfter) {
                free = wave(at + dice.hours(8, 40), arc) + PAUSE;
            } else if (arc != Arc.NONE && i > waveAfter && dice.chance(20)) {
                free = wave(at + dice.hours(8, 40), Arc.FEVER) + PAUSE;
            }
        }
    }

    private void dose(int at) {
        doses.add(at);
        bedside.paracetamol(at - 45, person.years() > 15 ? 1000 : person.hectograms() * 3 / 2);
        bedside.drugs.add(new Dose(Drug.DIPHENHYDRAMINE, at - 40, 25, true));
    }

    private int wave(int onset, Arc severity) {
        return new Wave(dice, person, severity, onset, bedside).write();
    }
}
