package org.crshooks.clinical;

import java.util.List;
import org.crshooks.fact.Truth;

/** Whether an episode is resolved at one moment: all three parts of F21 together. */
final class Resolution {

    private static final int TEMPERATURES_NEEDED = 2;

    private Resolution() {}

    static Truth at(View view) {
        Truth afebrile = afebrile(view);
        if (afebrile.isNo()) {
            return Truth.NO;
        }
        Truth pressure = Hypotension.at(view)
                .present()
                .or(Vasopressors.at(view).atLeast(1))
                .truth()
                .not();
        if (pressure.isNo()) {
            return Truth.NO;
        }
        Truth oxygen = Oxygenation.at(view, false).hypoxia().truth().not();
        return afebrile.and(pressure).and(oxygen);
    }

    /** F21 (a). Too few readings are not a missing answer: normal temperature has to be shown. */
    private static Truth afebrile(View view) {
        List<TemperatureReading> readings = FeverSign.inLookback(view);
        if (readings.stream().anyMatch(FeverSign::isFever)) {
            return Truth.NO;
        }
        boolean covered = view.covers(Channel.TEMPERATURE, Lookback.TEMPERATURE);
        boolean shown = readings.size() >= TEMPERATURES_NEEDED
                && view.within(readings.get(readings.size() - 1).at(), Lookback.RESOLUTION_TEMPERATURE);
        if (!shown) {
            return covered ? Truth.NO : Truth.UNKNOWN;
        }
        boolean antipyretic = GivenDrugs.between(
                        view.chart(), view.at().minus(Lookback.TREATMENT), view.at(), Drug::isAntipyretic)
                .findAny()
                .isPresent();
        if (antipyretic) {
            return Truth.NO;
        }
        return covered && view.covers(Channel.MEDICATION_ADMINISTRATION, Lookback.TREATMENT)
                ? Truth.YES
                : Truth.UNKNOWN;
    }
}
