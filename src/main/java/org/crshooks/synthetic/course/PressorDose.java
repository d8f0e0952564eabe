package org.crshooks.synthetic.course;

import java.util.ArrayList;
import java.util.List;
import org.crshooks.synthetic.course.Infusion.Unit;

/** Draws the rates of vasopressors: clearly below the limits of a high dose (F16), or clearly above. */
final class PressorDose {

    private final Dice dice;
    private final Person person;

    PressorDose(Dice dice, Person person) {
        this.dice = dice;
        this.person = person;
    }

    Infusion infusion(Drug drug, int from, int to, boolean high) {
        boolean perKg = drug == Drug.DOPAMINE || person.years() <= 15 || drug != Drug.VASOPRESSIN && dice.chance(50);
        Unit unit = drug == Drug.VASOPRESSIN
                ? Unit.UNIT_PER_MINUTE
                : perKg ? Unit.MICROGRAM_PER_KG_PER_MINUTE : Unit.MICROGRAM_PER_MINUTE;
        return new Infusion(drug, unit, rates(drug, unit, from, to, high), true, dice.chance(30));
    }

    /** Up in the first hour where the dose becomes high, changed every few hours, down at the end. */
    private List<Rate> rates(Drug drug, Unit unit, int from, int to, boolean high) {
        List<Rate> rates = new ArrayList<>();
        int t = from;
        boolean ramp = high;
        while (t < to) {
            int next = ramp ? t + 30 : t + dice.hours(2, 8);
            boolean last = next + 60 >= to;
            next = last ? to : next;
            rates.add(new Rate(t, next, thousandths(drug, unit, high && !ramp && !(last && rates.size() > 3))));
            ramp = false;
            t = next;
        }
        return rates;
    }

    private int thousandths(Drug drug, Unit unit, boolean high) {
        return switch (drug) {
            case VASOPRESSIN -> dice.between(2, 4) * 10;
            case DOPAMINE -> dice.between(3, 7) * 1000;
            case PHENYLEPHRINE -> unit == Unit.MICROGRAM_PER_MINUTE ? dice.between(4, 9) * 10_000 : 500;
            case EPINEPHRINE -> unit == Unit.MICROGRAM_PER_MINUTE ? dice.between(2, 4) * 1000 : 30;
            default ->
                unit == Unit.MICROGRAM_PER_MINUTE
                        ? (high ? dice.between(24, 40) : dice.between(2, 9)) * 1000
                        : high ? dice.between(60, 80) * 10 : dice.between(3, 9) * 10;
        };
    }
}
