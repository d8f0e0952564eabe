package org.crshooks.clinical;

import java.util.List;
import java.util.function.Predicate;

/** The groups of given drugs that the rules ask for again and again over the course of an episode. */
enum DrugGroup {
    /** C4c. */
    SYMPTOMATIC(
            a -> a.drug().is(DrugClass.ANTIHISTAMINE)
                    || a.drug().is(DrugClass.NSAID)
                    || a.drug().is(DrugClass.OPIOID),
            true),
    /** F7, F21. */
    ANTIPYRETIC(a -> a.drug().isAntipyretic(), false),
    /** C4d. */
    ANTICYTOKINE(a -> a.drug().isAnticytokine(), true),
    /** F7: with them fever is no longer required. */
    WAIVING(a -> a.drug().isAntipyretic() || a.drug().isAnticytokine(), false),
    /** F8, E1: they hide a fever, and make the end of an episode provisional. */
    STEROID_OR_IL6_BLOCKER(
            a -> a.drug().is(DrugClass.CORTICOSTEROID) || a.drug().is(DrugClass.IL6_BLOCKER), false),
    CORTICOSTEROID(a -> a.drug().is(DrugClass.CORTICOSTEROID), false),
    IL6_BLOCKER(a -> a.drug().is(DrugClass.IL6_BLOCKER), false),
    PARACETAMOL(a -> a.drug() == Drug.PARACETAMOL, false),
    /** N7: what a patient is in hospital for, given into a vein. */
    INTRAVENOUS_TREATMENT(
            a -> isIntravenous(a)
                    && !a.drug().isPressor()
                    && !a.drug().is(DrugClass.INOTROPE)
                    && !a.drug().is(DrugClass.NAMED_ONLY_PRESSOR)
                    && !a.drug().is(DrugClass.FLUID),
            true),
    /** N8. */
    COAGULATION_PRODUCT(
            a -> a.drug().is(DrugClass.COAGULATION_PRODUCT) && a.reason().allowsCrs(), false);

    private final Predicate<Administration> members;
    private final boolean forSymptoms;

    /** @param forSymptoms whether what is given for another reason, or with a dose as a matter of course, is left out */
    DrugGroup(Predicate<Administration> members, boolean forSymptoms) {
        this.members = members;
        this.forSymptoms = forSymptoms;
    }

    /** @param therapy the doses that can cause CRS */
    boolean holds(Administration a, List<TherapyDose> therapy) {
        return a.route() != Route.LOCAL && members.test(a) && (!forSymptoms || GivenDrugs.isForSymptoms(a, therapy));
    }

    private static boolean isIntravenous(Administration a) {
        return a.route() == Route.INTRAVENOUS
                || a.route() == Route.NOT_CHARTED && (a.drug() == Drug.TOCILIZUMAB || a.drug() == Drug.SILTUXIMAB);
    }
}
