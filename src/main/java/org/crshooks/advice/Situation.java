package org.crshooks.advice;

import java.time.Instant;
import org.crshooks.clinical.Exposure;
import org.crshooks.clinical.Product;
import org.crshooks.grading.Range;
import org.crshooks.text.Phrase;

/**
 * What the rows of the advice tables ask about.
 *
 * @param range grade by the scale that advice follows
 * @param response null where nothing was given against CRS in this episode
 * @param worsening mild, but to be treated as severe (T1a)
 * @param gradeThreeBefore after elranatamab: grade 3 was reached before and had resolved (T9)
 */
record Situation(
        CareContext care,
        Range range,
        DoseContext dosing,
        Treatments treatments,
        TocilizumabRule tocilizumab,
        Response response,
        boolean worsening,
        boolean gradeThreeBefore) {

    static final String BLINATUMOMAB = "blinatumomab";

    static Situation of(CareContext care) {
        Treatments treatments = Treatments.of(care.chart(), care.episode(), care.asOf());
        Range range = range(care);
        return new Situation(
                care,
                range,
                DoseContext.of(care.chart(), care.asOf()),
                treatments,
                TocilizumabRule.of(treatments, care.asOf()),
                Response.of(care, treatments),
                Worsening.underSymptomaticTreatment(care, range),
                ElranatamabLabel.appliesTo(care.exposure()) && gradeThreeBefore(care));
    }

    /** After elranatamab both scales are shown (T9); what does not depend on its label follows the higher. */
    private static Range range(CareContext care) {
        Range range = care.adviceGrade();
        if (!ElranatamabLabel.appliesTo(care.exposure())) {
            return range;
        }
        Range label = labelRange(care);
        return new Range(Math.max(range.floor(), label.floor()), Math.max(range.ceiling(), label.ceiling()));
    }

    private static boolean gradeThreeBefore(CareContext care) {
        return PriorGrades.gradeThreeResolvedBefore(care.chart(), care.episode(), ElranatamabLabel.SCALE, care.asOf());
    }

    /** The grade of the elranatamab label, which is of the ASTCT type (T9). */
    static Range labelRange(CareContext care) {
        return care.grades().get(ElranatamabLabel.SCALE);
    }

    private static String product(Exposure exposure) {
        Product product = exposure.product();
        return product == null ? "" : product.code();
    }

    Instant asOf() {
        return care.asOf();
    }

    int floor() {
        return range.floor();
    }

    /** Code of the product; empty where only the kind of therapy is known. */
    String product() {
        return product(care.exposure());
    }

    boolean isEffectorCell() {
        return care.exposure().therapy().isEffectorCell();
    }

    /** How a dose of tocilizumab comes about here (T4, T7). */
    Phrase tocilizumabArithmetic() {
        return TocilizumabRegimen.arithmetic(dosing, care.exposure().therapy());
    }

    /** Grade 3 or 4, or mild to be treated as severe (T1a). */
    boolean severe() {
        return floor() >= Band.SEVERE.from() || worsening;
    }

    /** E4: eight hours or more since the treatment that is judged, and no improvement. */
    boolean notImproved() {
        return response != null && response.isPrompted();
    }
}
