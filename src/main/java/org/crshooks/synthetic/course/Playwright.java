package org.crshooks.synthetic.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.crshooks.synthetic.course.Infusion.Unit;
import org.crshooks.synthetic.course.Regimen.Kind;

/** Thinks up the hidden course of a patient. */
public final class Playwright {

    private static final int DAY = 1440;
    private static final LocalDate EPOCH = LocalDate.of(2024, 1, 1);

    private final int days;

    /** @param days after the first causal dose that the chart covers */
    public Playwright(int days) {
        this.days = days;
    }

    /** @param dice of this patient alone */
    public Course write(String id, Dice dice) {
        Regimen regimen = dice.pick(List.of(Regimen.values()));
        LocalDate day = EPOCH.plusDays(dice.between(0, 700));
        Instant start = day.atStartOfDay(ZoneOffset.UTC)
                .plusMinutes(dice.between(96, 192) * 5L)
                .toInstant();
        Person person = person(id, regimen, day, dice);
        Arc arc = arc(regimen, dice);
        boolean slight = arc == Arc.NONE || arc == Arc.FEVER;
        boolean inpatient = !slight || dice.chance(75);
        boolean home = dice.chance(6) && arc.compareTo(Arc.MODERATE) <= 0 && person.years() > 15;
        Breathing rest = home ? new Breathing(91, 95, Support.NASAL_CANNULA, dice.between(10, 20), 0) : Breathing.WELL;
        int admitted = -DAY * dice.between(2, 4);
        Bedside bedside = new Bedside(admitted, person, rest, inpatient);
        Plot plot = new Plot(regimen, arc, person, dice, bedside);
        plot.play();
        if (dice.chance(6)) {
            procedure(bedside, dice);
        }
        Death death = arc == Arc.FATAL ? death(bedside, dice) : null;
        int until = death == null ? days * DAY : death.minute();
        List<Dose> drugs = new ArrayList<>(bedside.drugs);
        drugs.sort(Comparator.comparingInt(Dose::minute).thenComparing(Dose::drug));
        drugs.removeIf(dose -> dose.minute() >= until);
        bedside.boluses.removeIf(bolus -> bolus.minute() + Bolus.LENGTH >= until);
        return new Course(
                person,
                regimen,
                arc,
                start,
                plot.doses().stream().filter(dose -> dose < until).toList(),
                admitted,
                until,
                inpatient,
                regimen.kind() == Kind.BISPECIFIC ? new Span(0, -1) : new Span(-2 * DAY, dice.between(6, 11) * DAY),
                home ? rest.flow() : 0,
                bedside.temperature,
                bedside.systolic,
                bedside.breathing,
                bedside.boluses,
                Wave.begun(bedside.infusions, until),
                drugs,
                bedside.injuries,
                death);
    }

    private static Person person(String id, Regimen regimen, LocalDate day, Dice dice) {
        boolean child = (regimen == Regimen.TISA_CEL || regimen == Regimen.HAPLO) && dice.chance(40);
        int years = child ? dice.between(2, 17) : dice.around(19, 82);
        int kilograms = years > 15 ? dice.around(46, 104) : 9 + 2 * years + dice.between(0, 5);
        LocalDate birth = day.minusYears(years).minusDays(dice.between(60, 300));
        return new Person(id, birth, years, dice.chance(45), kilograms * 10 + dice.between(0, 9));
    }

    private static Arc arc(Regimen regimen, Dice dice) {
        int index = regimen.kind() == Kind.BISPECIFIC
                ? dice.weighted(30, 38, 20, 8, 3, 1, 0)
                : dice.weighted(12, 26, 27, 19, 9, 4, 3);
        return Arc.values()[index];
    }

    /** While the pressors run; null where that is later than the chart goes. */
    private Death death(Bedside bedside, Dice dice) {
        int pressors = bedside.infusions.stream()
                .filter(Infusion::forHypotension)
                .mapToInt(Infusion::from)
                .min()
                .orElseThrow();
        Death death = new Death(pressors + dice.hours(8, 24), dice.chance(70));
        return death.minute() < days * DAY ? death : null;
    }

    /** A fall of pressure under sedation, treated before anybody measured it; not CRS by its recorded reason (F14). */
    private static void procedure(Bedside bedside, Dice dice) {
        int from = dice.between(2, 10) * 30;
        List<Rate> rates = List.of(new Rate(from, from + dice.between(8, 20) * 5, 40_000));
        bedside.infusions.add(new Infusion(Drug.PHENYLEPHRINE, Unit.MICROGRAM_PER_MINUTE, rates, false, false));
    }
}
