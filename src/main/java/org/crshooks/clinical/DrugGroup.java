package org.crshooks.clinical;

import java.util.List;
import java.util.function.Predicate;
import org.crshooks.fact.Truth;

/** The groups of given drugs that the rules ask for again and again over the course of an episode. */
enum DrugGroup {
    /** C4c. */
    SYMPTOMATIC(
            a -> a.drug().is(DrugClass.ANTIHISTAMINE)
                    || a.drug().is(DrugClass.NSAID)
                    || a.drug().is(DrugClass.OPIOID),
            Purpose.SYMPTOMS),
    /** F7, F21. */
    ANTIPYRETIC(a -> a.drug().isAntipyretic(), Purpose.ANY),
    /** C4d. */
    ANTICYTOKINE(a -> a.drug().isAnticytokine(), Purpose.SYMPTOMS),
    /** F7: with them fever is no longer required. */
    WAIVING(a -> a.drug().isAntipyretic() || a.drug().isAnticytokine(), Purpose.ANY),
    /** F8, E1: they hide a fever, and make the end of an episode provisional. */
    STEROID_OR_IL6_BLOCKER(
            a -> a.drug().is(DrugClass.CORTICOSTEROID) || a.drug().is(DrugClass.IL6_BLOCKER), Purpose.ANY),
    CORTICOSTEROID(a -> a.drug().is(DrugClass.CORTICOSTEROID), Purpose.ANY),
    IL6_BLOCKER(a -> a.drug().is(DrugClass.IL6_BLOCKER), Purpose.ANY),
    PARACETAMOL(a -> a.drug() == Drug.PARACETAMOL, Purpose.ANY),
    /** N7: what a patient is in hospital for, given into a vein. */
    INTRAVENOUS_TREATMENT(
            a -> isIntravenous(a)
                    && !a.drug().isPressor()
                    && !a.drug().is(DrugClass.INOTROPE)
                    && !a.drug().is(DrugClass.NAMED_ONLY_PRESSOR)
                    && !a.drug().is(DrugClass.FLUID),
            Purpose.SYMPTOMS),
    /** N8. */
    COAGULATION_PRODUCT(a -> a.drug().is(DrugClass.COAGULATION_PRODUCT), Purpose.CRS);

    private final Predicate<Administration> members;
    private final Purpose purpose;

    /** What a drug of the group must be given for. */
    private enum Purpose {
        ANY,
        /** Not for another reason. */
        CRS,
        /** Neither for another reason nor with a dose as a matter of course. */
        SYMPTOMS
    }

    DrugGroup(Predicate<Administration> members, Purpose purpose) {
        this.members = members;
        this.purpose = purpose;
    }

    /** @param therapy the doses that can cause CRS */
    Truth holds(Administration a, List<TherapyDose> therapy) {
        if (a.route() == Route.LOCAL || !members.test(a)) {
            return Truth.NO;
        }
        return switch (purpose) {
            case ANY -> Truth.YES;
            case CRS -> a.reason().forCrs();
            case SYMPTOMS -> GivenDrugs.isForSymptoms(a, therapy);
        };
    }

    private static boolean isIntravenous(Administration a) {
        return a.route() == Route.INTRAVENOUS
                || a.route() == Route.NOT_CHARTED && (a.drug() == Drug.TOCILIZUMAB || a.drug() == Drug.SILTUXIMAB);
    }
}
