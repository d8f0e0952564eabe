package org.crshooks.episode;

import java.math.BigDecimal;
import org.crshooks.clinical.ClinicalSnapshot;
import org.crshooks.clinical.Severity;
import org.crshooks.grading.GradingScale;
import org.crshooks.grading.Range;

/** Compares a patient with 6 h before: the grade first, then the axes behind it (E3). */
final class TrendComparison {

    /** E3: per cent. */
    static final BigDecimal FIO2_STEP = BigDecimal.TEN;
    /** E3: °C. */
    static final BigDecimal TEMPERATURE_STEP = new BigDecimal("0.5");

    private static final BigDecimal ANY = BigDecimal.ZERO;

    private TrendComparison() {}

    static Trend between(GradingScale scale, ClinicalSnapshot before, ClinicalSnapshot now) {
        Range then = scale.range(before);
        Range today = scale.range(now);
        int grade = then.floor() != today.floor()
                ? Integer.compare(today.floor(), then.floor())
                : Integer.compare(today.ceiling(), then.ceiling());
        if (grade != 0) {
            return grade > 0 ? Trend.WORSENING : Trend.IMPROVING;
        }
        return between(before.severity(), now.severity());
    }

    private static Trend between(Severity before, Severity now) {
        int[] axes = {
            Integer.compare(now.vasopressors(), before.vasopressors()),
            step(before.norepinephrineEquivalent(), now.norepinephrineEquivalent(), ANY),
            Integer.compare(now.oxygenClass(), before.oxygenClass()),
            step(before.fio2(), now.fio2(), FIO2_STEP),
            step(before.highestTemperature(), now.highestTemperature(), TEMPERATURE_STEP)
        };
        boolean better = false;
        for (int axis : axes) {
            if (axis > 0) {
                return Trend.WORSENING;
            }
            better |= axis < 0;
        }
        return better ? Trend.IMPROVING : Trend.UNCHANGED;
    }

    /** Sign of a change of at least {@code size}; 0 where one of both is not known. */
    private static int step(BigDecimal before, BigDecimal now, BigDecimal size) {
        if (before == null || now == null) {
            return 0;
        }
        BigDecimal change = now.subtract(before);
        return change.abs().compareTo(size) < 0 ? 0 : change.signum();
    }
}
