package org.crshooks.synthetic.course;

import java.util.ArrayList;
import java.util.List;

/** What is written while the course of one patient unfolds. */
final class Bedside {

    final Track<Span> temperature;
    final Track<Span> systolic;
    final Track<Breathing> breathing;
    final List<Bolus> boluses = new ArrayList<>();
    final List<Infusion> infusions = new ArrayList<>();
    final List<Dose> drugs = new ArrayList<>();
    final List<OrganInjury> injuries = new ArrayList<>();

    private final Breathing rest;
    private final boolean drugsIntoVeins;

    /**
     * @param rest how the patient breathes when well
     * @param inpatient others get no antibiotic into a vein
     */
    Bedside(int from, Person person, Breathing rest, boolean inpatient) {
        int limit = person.systolicLimit();
        this.temperature = new Track<>(from, new Span(364, 374));
        this.systolic = new Track<>(from, new Span(limit + 12, limit + 44));
        this.breathing = new Track<>(from, rest);
        this.rest = rest;
        this.drugsIntoVeins = inpatient;
    }

    /** With home oxygen the flow is raised, and the patient does not desaturate before. */
    void sick(int minute, Breathing state) {
        if (rest.support() == Support.ROOM_AIR) {
            breathing.set(minute, state);
        } else {
            breathing.set(minute, new Breathing(91, 95, rest.support(), rest.flow() + 20, 0));
        }
    }

    void rested(int minute) {
        breathing.set(minute, rest);
    }

    void give(Drug drug, int minute, int milligrams) {
        drugs.add(new Dose(drug, minute, milligrams, true));
    }

    void paracetamol(int minute, int milligrams) {
        drugs.add(new Dose(Drug.PARACETAMOL, minute, milligrams, false));
    }

    void antibiotic(int minute) {
        if (drugsIntoVeins) {
            drugs.add(new Dose(Drug.CEFEPIME, minute, 2000, true));
        }
    }
}
