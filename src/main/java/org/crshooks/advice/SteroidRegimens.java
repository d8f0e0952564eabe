package org.crshooks.advice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.crshooks.clinical.DraftOrder;
import org.crshooks.clinical.Drug;
import org.crshooks.text.Phrase;

/** Whether a corticosteroid order is one of the regimens for its cause and stage (O2: T5, T7, T11, T13). */
final class SteroidRegimens {

    private static final BigDecimal TOLERANCE = BigDecimal.TEN;
    private static final BigDecimal TWICE = new BigDecimal("2");
    /** O2, T13: doses of tocilizumab after which CRS counts as refractory. */
    private static final int DOSES_BEFORE_REFRACTORY = 2;
    /** T5, ASCO 2021: the steps of its taper, mg every 12 h. */
    private static final List<BigDecimal> ASCO_STEPS = List.of(
            EffectorCellSteroids.ASCO_FIRST, new BigDecimal("250"), new BigDecimal("125"), new BigDecimal("60"));

    private SteroidRegimens() {}

    /**
     * The options, where the order is none of them.
     *
     * @param day milligrams in 24 h
     */
    static Optional<Objection> mismatch(DraftOrder draft, BigDecimal day, OrderSituation patient) {
        boolean matches = isDaily(draft) && refractory(draft, day, patient)
                || (patient.isEffectorCell() ? effectorCells(draft, day, patient) : others(draft, patient));
        return matches
                ? Optional.empty()
                : Optional.of(Objection.information(
                        "O2",
                        Phrase.of("check.o2.regimen", OrderedAmount.shown(day), options(patient)),
                        Citations.TOPIC));
    }

    private static boolean effectorCells(DraftOrder draft, BigDecimal day, OrderSituation patient) {
        DoseContext body = patient.dosing();
        BigDecimal times = draft.order().perDay();
        return switch (draft.order().drug()) {
            case HYDROCORTISONE ->
                !body.isPaediatricOrUnknown()
                        && isDose(draft, EffectorCellSteroids.HYDROCORTISONE, body)
                        && is(times, everyHours(EffectorCellSteroids.HYDROCORTISONE_EVERY));
            case DEXAMETHASONE ->
                !body.isPaediatricOrUnknown()
                        && isDose(draft, EffectorCellSteroids.DEXAMETHASONE, body)
                        && times != null
                        && times.compareTo(BigDecimal.valueOf(EffectorCellSteroids.DEXAMETHASONE_AT_MOST)) <= 0;
            case METHYLPREDNISOLONE -> isDaily(draft) && perKilogram(day, body) || asco(draft, patient);
            default -> false;
        };
    }

    /** An amount for each day is none where the next dose comes later. */
    private static boolean isDaily(DraftOrder draft) {
        BigDecimal times = draft.order().perDay();
        return times == null || times.compareTo(BigDecimal.ONE) >= 0;
    }

    private static boolean perKilogram(BigDecimal day, DoseContext body) {
        return body.hasWeight()
                && OrderedAmount.isAbout(
                        day, EffectorCellSteroids.METHYLPREDNISOLONE_PER_KG.multiply(body.kilograms()), TOLERANCE);
    }

    private static boolean asco(DraftOrder draft, OrderSituation patient) {
        return patient.grade().floor() >= Band.GRADE_4.from()
                && !patient.dosing().isPaediatricOrUnknown()
                && is(draft.order().perDay(), TWICE)
                && ASCO_STEPS.stream().anyMatch(step -> isDose(draft, step, patient.dosing()));
    }

    /** T7, and T10 and T11 which show T7's regimen. */
    private static boolean others(DraftOrder draft, OrderSituation patient) {
        Dose regimen = BlinatumomabSteroid.dose(patient.dosing());
        return draft.order().drug() == Drug.DEXAMETHASONE
                && regimen.amount() != null
                && isDose(draft, regimen.amount(), patient.dosing())
                && is(draft.order().perDay(), everyHours(BlinatumomabSteroid.EVERY));
    }

    private static boolean refractory(DraftOrder draft, BigDecimal day, OrderSituation patient) {
        Treatments given = patient.treatments();
        Response response = Response.of(patient.care(), given);
        boolean late =
                given.count() >= DOSES_BEFORE_REFRACTORY && !given.steroids().isEmpty() && response.isPrompted();
        BigDecimal amount = RefractorySteroid.dose(patient.dosing()).amount();
        return late
                && draft.order().drug() == Drug.METHYLPREDNISOLONE
                && amount != null
                && OrderedAmount.isAbout(day, amount, TOLERANCE);
    }

    private static Phrase options(OrderSituation patient) {
        DoseContext body = patient.dosing();
        if (!patient.isEffectorCell()) {
            return Phrase.of(
                    "check.o2.options.others", BlinatumomabSteroid.dose(body).arithmetic());
        }
        Phrase perKilogram = body.hasWeight()
                ? Phrase.of(
                        "check.o2.options.methylprednisolone",
                        DoseContext.printable(
                                EffectorCellSteroids.METHYLPREDNISOLONE_PER_KG.multiply(body.kilograms())))
                : Phrase.of("check.o2.options.methylprednisolone.rule");
        return body.isPaediatricOrUnknown()
                ? Phrase.of("check.o2.options.paediatric", perKilogram)
                : Phrase.of(
                        "check.o2.options.effector-cells",
                        EffectorCellSteroids.HYDROCORTISONE,
                        EffectorCellSteroids.DEXAMETHASONE,
                        perKilogram);
    }

    private static boolean isDose(DraftOrder draft, BigDecimal milligrams, DoseContext body) {
        return OrderedAmount.milligrams(draft.order().doseUpTo(), body)
                .filter(dose -> OrderedAmount.isAbout(dose, milligrams, TOLERANCE))
                .isPresent();
    }

    private static BigDecimal everyHours(int hours) {
        return OrderedAmount.HOURS_A_DAY.divide(BigDecimal.valueOf(hours));
    }

    private static boolean is(BigDecimal a, BigDecimal b) {
        return a != null && a.compareTo(b) == 0;
    }
}
