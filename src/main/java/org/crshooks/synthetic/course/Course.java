package org.crshooks.synthetic.course;

import java.time.Instant;
import java.util.List;

/**
 * What really happens to one patient, before anybody charts it. Times in minutes after the first causal dose.
 *
 * @param start of the first causal dose
 * @param doses minutes of the causal doses, the first one 0
 * @param until what happens later is not seen; the death of those who die
 * @param inpatient in hospital throughout; else looked after at home
 * @param neutropenia first and last minute with neutrophils far below 1.0 × 10⁹/L
 * @param homeOxygen flow of the oxygen that is had at home too, tenths of L/min; 0 for none
 * @param death null for those who live
 */
public record Course(
        Person person,
        Regimen regimen,
        Arc arc,
        Instant start,
        List<Integer> doses,
        int admitted,
        int until,
        boolean inpatient,
        Span neutropenia,
        int homeOxygen,
        Track<Span> temperature,
        Track<Span> systolic,
        Track<Breathing> breathing,
        List<Bolus> boluses,
        List<Infusion> infusions,
        List<Dose> drugs,
        List<OrganInjury> injuries,
        Death death) {

    public Course {
        doses = List.copyOf(doses);
        boluses = List.copyOf(boluses);
        infusions = List.copyOf(infusions);
        drugs = List.copyOf(drugs);
        injuries = List.copyOf(injuries);
    }

    public Instant at(int minute) {
        return start.plusSeconds(60L * minute);
    }
}
