package org.crshooks.advice;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.stream.Stream;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.Route;
import org.crshooks.text.Phrase;

/** The corticosteroid options of severe CRS after effector cells (T5). None of them is preferred to another. */
public final class EffectorCellSteroids {

    /** T5: mg. */
    public static final BigDecimal HYDROCORTISONE = new BigDecimal("100");
    /** T5: h. */
    public static final int HYDROCORTISONE_EVERY = 8;
    /** T5: mg. */
    public static final BigDecimal DEXAMETHASONE = new BigDecimal("10");
    /** T5: times a day. */
    public static final int DEXAMETHASONE_AT_MOST = 4;
    /** T5: mg/kg/day. */
    public static final BigDecimal METHYLPREDNISOLONE_PER_KG = BigDecimal.ONE;
    /** T5, ASCO 2021, grade 4: mg every 12 h for 3, 2 and 2 days, then until grade 1. */
    public static final BigDecimal ASCO_FIRST = new BigDecimal("500");

    /** T5, ASCO 2021, grade 4: h. */
    private static final int ASCO_EVERY = 12;

    private static final BigDecimal ASCO_SECOND = new BigDecimal("250");
    private static final BigDecimal ASCO_THIRD = new BigDecimal("125");
    private static final BigDecimal ASCO_LAST = new BigDecimal("60");

    private EffectorCellSteroids() {}

    static Stream<AdviceItem> options(Situation patient) {
        DoseContext p = patient.dosing();
        return Stream.of(
                option(fixed(p, Drug.HYDROCORTISONE, HYDROCORTISONE, hydrocortisone())
                        .every(Duration.ofHours(HYDROCORTISONE_EVERY))),
                option(fixed(p, Drug.DEXAMETHASONE, DEXAMETHASONE, dexamethasone())),
                option(methylprednisolone(p)),
                AdviceItem.of("T5", Urgency.SOON, Phrase.of("advice.t5.course"), Citations.TOPIC));
    }

    /** At grade 4 only. */
    static Stream<AdviceItem> asco(Situation patient) {
        Dose dose = fixed(patient.dosing(), Drug.METHYLPREDNISOLONE, ASCO_FIRST, asco())
                .every(Duration.ofHours(ASCO_EVERY));
        Phrase text = Phrase.of("advice.t5.asco", dose.arithmetic());
        return Stream.of(AdviceItem.of("T5", Urgency.NOW, text, Citations.ASCO)
                .with(dose)
                .asOption());
    }

    private static AdviceItem option(Dose dose) {
        Phrase text =
                Phrase.of("advice.t5.option", Phrase.of("drug." + dose.drug().code()), dose.arithmetic());
        return AdviceItem.of("T5", Urgency.NOW, text, Citations.TOPIC)
                .with(dose)
                .asOption();
    }

    /** An adult amount: not for a child, and not where neither age nor weight tells. */
    private static Dose fixed(DoseContext p, Drug drug, BigDecimal amount, Phrase rule) {
        if (p.isPaediatricOrUnknown()) {
            Phrase why = Phrase.of(p.isPaediatric() ? "dose.paediatric" : "dose.age-and-weight-missing");
            return new Dose(drug, null, "mg", Route.INTRAVENOUS, null, why);
        }
        return new Dose(drug, amount, "mg", Route.INTRAVENOUS, null, rule);
    }

    private static Phrase hydrocortisone() {
        return Phrase.of("dose.every-hours", HYDROCORTISONE, HYDROCORTISONE_EVERY);
    }

    private static Phrase dexamethasone() {
        return Phrase.of("dose.up-to-times-a-day", DEXAMETHASONE, DEXAMETHASONE_AT_MOST);
    }

    private static Phrase asco() {
        return Phrase.of("dose.asco-grade-4", ASCO_FIRST, ASCO_SECOND, ASCO_THIRD, ASCO_LAST);
    }

    private static Dose methylprednisolone(DoseContext p) {
        if (!p.hasWeight()) {
            Phrase rule = Phrase.of("dose.per-kg-a-day.rule", METHYLPREDNISOLONE_PER_KG, p.whyNoWeight());
            return new Dose(Drug.METHYLPREDNISOLONE, null, "mg/d", Route.INTRAVENOUS, null, rule);
        }
        BigDecimal amount = DoseContext.printable(METHYLPREDNISOLONE_PER_KG.multiply(p.kilograms()));
        Phrase arithmetic = Phrase.of(
                "dose.per-kg-a-day", METHYLPREDNISOLONE_PER_KG, DoseContext.shownWeight(p.kilograms()), amount);
        return new Dose(Drug.METHYLPREDNISOLONE, amount, "mg/d", Route.INTRAVENOUS, null, arithmetic);
    }
}
