package org.crshooks.clinical;

import java.util.function.Predicate;

/** The groups of drugs that the rules ask for again and again over the course of an episode. */
enum DrugGroup {
    /** C4c. */
    SYMPTOMATIC(d -> d.is(DrugClass.ANTIHISTAMINE) || d.is(DrugClass.NSAID) || d.is(DrugClass.OPIOID)),
    /** F7, F21. */
    ANTIPYRETIC(Drug::isAntipyretic),
    ANTICYTOKINE(Drug::isAnticytokine),
    /** F7: with them fever is no longer required. */
    WAIVING(d -> d.isAntipyretic() || d.isAnticytokine()),
    /** F8, E1: they hide a fever, and make the end of an episode provisional. */
    STEROID_OR_IL6_BLOCKER(d -> d.is(DrugClass.CORTICOSTEROID) || d.is(DrugClass.IL6_BLOCKER)),
    CORTICOSTEROID(d -> d.is(DrugClass.CORTICOSTEROID)),
    IL6_BLOCKER(d -> d.is(DrugClass.IL6_BLOCKER)),
    PARACETAMOL(d -> d == Drug.PARACETAMOL),
    /** N7: what a patient is in hospital for, given into a vein. */
    TREATMENT(d -> !d.isPressor()
            && !d.is(DrugClass.INOTROPE)
            && !d.is(DrugClass.NAMED_ONLY_PRESSOR)
            && !d.is(DrugClass.FLUID)),
    /** N8. */
    COAGULATION_PRODUCT(d -> d.is(DrugClass.COAGULATION_PRODUCT));

    private final Predicate<Drug> members;

    DrugGroup(Predicate<Drug> members) {
        this.members = members;
    }

    boolean holds(Drug drug) {
        return members.test(drug);
    }
}
