package org.crshooks.advice;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crshooks.clinical.LabResult;
import org.crshooks.clinical.LabTest;
import org.crshooks.clinical.Lookback;
import org.crshooks.fact.Evidence;

/** Screen for IEC-HS after immune effector cells: an unscored prompt, never a diagnosis (W7). */
final class Hyperinflammation {

    /** [U] multiples of the upper limit of normal, mg/dL, and the fall of a count called "falling" [D]. */
    private static final BigDecimal FERRITIN_ULN = new BigDecimal("2");

    private static final BigDecimal FERRITIN_RISE = new BigDecimal("2");
    private static final BigDecimal TRANSAMINASE_ULN = new BigDecimal("5");
    private static final BigDecimal FIBRINOGEN_MG_DL = new BigDecimal("150");
    private static final BigDecimal COUNT_FALL = new BigDecimal("0.5");
    private static final Duration COUNT_PERIOD = Duration.ofHours(72);

    private Hyperinflammation() {}

    /**
     * What the screen found.
     *
     * @param shown values that speak for it, also where the screen as a whole is negative
     */
    record Screen(boolean positive, List<Evidence> shown) {}

    static Screen screen(CareContext context) {
        List<Evidence> ferritin = ferritin(context);
        List<Evidence> rest = new ArrayList<>();
        Charted.latest(context, LabTest.FIBRINOGEN, Lookback.LABS)
                .filter(r -> LabAmounts.milligramsPerDecilitre(r)
                        .filter(amount -> amount.compareTo(FIBRINOGEN_MG_DL) < 0)
                        .isPresent())
                .map(Charted::evidence)
                .ifPresent(rest::add);
        for (LabTest enzyme : List.of(LabTest.ALT, LabTest.AST)) {
            Charted.latest(context, enzyme, Lookback.LABS)
                    .filter(r -> r.high() != null && Charted.isAbove(r, r.high().multiply(TRANSAMINASE_ULN)))
                    .map(Charted::evidence)
                    .ifPresent(rest::add);
        }
        for (LabTest count : List.of(LabTest.PLATELETS, LabTest.ANC)) {
            falling(context, count).map(Charted::evidence).ifPresent(rest::add);
        }
        boolean applies = context.exposure().therapy().isEffectorCell();
        boolean positive = applies && !ferritin.isEmpty() && !rest.isEmpty();
        List<Evidence> shown = new ArrayList<>(ferritin);
        shown.addAll(rest);
        return new Screen(positive, List.copyOf(shown));
    }

    private static List<Evidence> ferritin(CareContext context) {
        Optional<LabResult> latest = Charted.latest(context, LabTest.FERRITIN, Lookback.LABS);
        return latest.filter(r -> isHigh(r) || hasDoubled(context, r)).map(Charted::evidence).stream()
                .toList();
    }

    private static boolean isHigh(LabResult r) {
        return r.high() != null && Charted.isAbove(r, r.high().multiply(FERRITIN_ULN));
    }

    /** Against the last value before it in the same unit. */
    private static boolean hasDoubled(CareContext context, LabResult r) {
        return before(context, r)
                .filter(b ->
                        b.value().signum() > 0 && r.value().compareTo(b.value().multiply(FERRITIN_RISE)) >= 0)
                .isPresent();
    }

    private static Optional<LabResult> before(CareContext context, LabResult r) {
        return context.chart().labs().stream()
                .filter(b -> b.test() == r.test() && b.unit().equals(r.unit()))
                .filter(b -> b.at() != null && b.at().isBefore(r.at()))
                .reduce((a, b) -> b);
    }

    /** At most half of the highest value of the last 72 h. */
    private static Optional<LabResult> falling(CareContext context, LabTest test) {
        return Charted.latest(context, test, COUNT_PERIOD)
                .filter(last -> context.chart().labs().stream()
                        .filter(r -> r.test() == test && Charted.within(context, r.at(), COUNT_PERIOD))
                        .anyMatch(r -> r.value().signum() > 0
                                && last.value().compareTo(r.value().multiply(COUNT_FALL)) <= 0));
    }
}
