package org.crshooks.clinical;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The axes that a trend is judged by (E3).
 *
 * @param vasopressors number of distinct vasopressors
 * @param norepinephrineEquivalent µg/min; null where a running dose is not known
 * @param oxygenClass 0 room air, 1 low flow, 2 high flow or mask, 3 CPAP, BiPAP or NIV, 4 ventilated
 * @param fio2 per cent as charted, else estimated from the flow of a cannula (F17); null where neither is known
 * @param highestTemperature °C in the look-back; null where none is charted
 */
public record Severity(
        int vasopressors,
        BigDecimal norepinephrineEquivalent,
        int oxygenClass,
        BigDecimal fio2,
        BigDecimal highestTemperature) {

    static Severity of(View view) {
        Oxygenation oxygenation = view.oxygenation();
        return new Severity(
                view.vasopressors().allCertain(),
                HighDose.equivalentAt(view),
                oxygenation.counted().stream()
                        .map(o -> o.isHighTier().isYes() ? Math.max(2, OxygenCounting.rank(o.device())) : 1)
                        .max(Comparator.naturalOrder())
                        .orElse(0),
                fio2(oxygenation.counted()),
                view.temperatures().stream()
                        .map(TemperatureReading::celsius)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static BigDecimal fio2(List<RunningOxygen> counted) {
        Optional<BigDecimal> charted = counted.stream()
                .map(RunningOxygen::fio2)
                .filter(Objects::nonNull)
                .map(InspiredOxygen::percent)
                .max(Comparator.naturalOrder());
        boolean estimable = counted.stream().allMatch(o -> o.estimatedFio2() != null);
        return charted.isPresent() || !estimable
                ? charted.orElse(null)
                : counted.stream()
                        .map(RunningOxygen::estimatedFio2)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }
}
