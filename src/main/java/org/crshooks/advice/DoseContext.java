package org.crshooks.advice;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.crshooks.clinical.Height;
import org.crshooks.clinical.PatientChart;
import org.crshooks.clinical.Weight;
import org.crshooks.text.Phrase;

/**
 * What a dose is worked out from.
 *
 * @param kilograms the weight to be used; null where none is charted or the latest is out of date
 * @param outOfDate the latest weight where it is too old to be used; else null
 * @param centimetres the latest height; null where none is charted
 * @param years age in completed years; null where the birth date is not charted
 */
public record DoseContext(BigDecimal kilograms, Weight outOfDate, BigDecimal centimetres, Integer years) {

    /** [D]: an older weight is no basis for a dose. */
    public static final Duration WEIGHT_HOLDS = Duration.ofDays(14);
    /** T5: completed years from which adult amounts apply. */
    static final int ADULT_AGE = 18;
    /** T5: kg from which adult amounts apply. */
    static final BigDecimal ADULT_WEIGHT = new BigDecimal("40");
    /** Mosteller: cm times kg per m⁴. */
    private static final BigDecimal MOSTELLER = new BigDecimal("3600");

    private static final int AMOUNT_DECIMALS = 2;
    private static final int AREA_DECIMALS = 2;
    private static final int WEIGHT_DECIMALS = 2;

    public static DoseContext of(PatientChart chart, Instant asOf) {
        Optional<Weight> latest = chart.weight(asOf);
        boolean fresh =
                latest.filter(w -> !w.at().isBefore(asOf.minus(WEIGHT_HOLDS))).isPresent();
        return new DoseContext(
                fresh ? latest.get().kilograms() : null,
                fresh ? null : latest.orElse(null),
                chart.heights().stream()
                        .filter(h -> !h.at().isAfter(asOf))
                        .reduce((a, b) -> b)
                        .map(Height::centimetres)
                        .orElse(null),
                chart.ageInYears(asOf).orElse(null));
    }

    public boolean hasWeight() {
        return kilograms != null;
    }

    public boolean isBelow(BigDecimal limit) {
        return kilograms != null && kilograms.compareTo(limit) < 0;
    }

    /** Weight missing, or out of date with its time. */
    public Phrase whyNoWeight() {
        return outOfDate == null
                ? Phrase.of("dose.weight-missing")
                : Phrase.of("dose.weight-out-of-date", shownWeight(outOfDate.kilograms()), outOfDate.at());
    }

    /** T5: under 18 years or 40 kg, or nothing to tell it by. */
    boolean isPaediatricOrUnknown() {
        return isPaediatric() || years == null && kilograms == null;
    }

    boolean isPaediatric() {
        return years != null && years < ADULT_AGE || isBelow(ADULT_WEIGHT);
    }

    /** T4: the CRS label of tocilizumab starts at two years. */
    public boolean isBelowTocilizumabLabel() {
        return years != null && years < TocilizumabRegimen.LABEL_FROM_AGE;
    }

    /** Body surface by Mosteller in m², rounded to two decimals; empty without weight and height. */
    Optional<BigDecimal> bodySurface() {
        return kilograms == null || centimetres == null
                ? Optional.empty()
                : Optional.of(centimetres
                        .multiply(kilograms)
                        .divide(MOSTELLER, MathContext.DECIMAL64)
                        .sqrt(MathContext.DECIMAL64)
                        .setScale(AREA_DECIMALS, RoundingMode.HALF_UP));
    }

    /** An amount as it is printed: two decimals, so that only a weight in pounds is ever rounded; no trailing zeros. */
    static BigDecimal printable(BigDecimal amount) {
        return plain(amount.setScale(AMOUNT_DECIMALS, RoundingMode.HALF_UP));
    }

    /** A weight as it is printed: at most two decimals. Limits are compared with the unrounded one. */
    static BigDecimal shownWeight(BigDecimal kilograms) {
        return plain(kilograms.setScale(WEIGHT_DECIMALS, RoundingMode.HALF_UP));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
