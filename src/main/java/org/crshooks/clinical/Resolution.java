package org.crshooks.clinical;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
        Truth pressure = view.hypotension()
                .present()
                .truth()
                .or(view.vasopressors().atLeast(1).truth())
                .not();
        if (pressure.isNo()) {
            return Truth.NO;
        }
        Truth oxygen = view.oxygenation().hypoxia().truth().not();
        return afebrile.and(pressure).and(oxygen);
    }

    /** F21 (a). Too few readings are not a missing answer: normal temperature has to be shown. */
    private static Truth afebrile(View view) {
        List<TemperatureReading> readings = view.temperatures();
        if (FeverSign.anyIsFever(readings)) {
            return Truth.NO;
        }
        boolean covered = view.covers(Channel.TEMPERATURE, Lookback.TEMPERATURE);
        boolean shown = readings.size() >= TEMPERATURES_NEEDED
                && view.within(readings.get(readings.size() - 1).at(), Lookback.RESOLUTION_TEMPERATURE);
        if (!shown) {
            return covered ? Truth.NO : Truth.UNKNOWN;
        }
        boolean antipyretic =
                GivenDrugs.any(view.chart(), view.at().minus(Lookback.TREATMENT), view.at(), DrugGroup.ANTIPYRETIC);
        if (antipyretic) {
            return Truth.NO;
        }
        return covered && view.covers(Channel.MEDICATION_ADMINISTRATION, Lookback.TREATMENT)
                ? Truth.YES
                : Truth.UNKNOWN;
    }

    /** The parts that do not hold, or are not known to, in the order of F21. */
    static Set<OpenSign> openAt(View view) {
        Set<OpenSign> open = EnumSet.noneOf(OpenSign.class);
        if (!afebrile(view).isYes()) {
            open.addAll(temperature(view));
        }
        Truth pressor = view.vasopressors().atLeast(1).truth();
        Truth low = view.hypotension().present().truth();
        if (pressor.isYes()) {
            open.add(OpenSign.VASOPRESSOR);
        }
        if (low.isYes()) {
            open.add(OpenSign.HYPOTENSION);
        }
        if (pressor.or(low).isUnknown()) {
            open.add(OpenSign.BLOOD_PRESSURE_NOT_KNOWN);
        }
        Truth hypoxia = view.oxygenation().hypoxia().truth();
        if (!hypoxia.isNo()) {
            open.add(hypoxia.isYes() ? OpenSign.HYPOXIA : OpenSign.OXYGENATION_NOT_KNOWN);
        }
        return open;
    }

    private static Set<OpenSign> temperature(View view) {
        List<TemperatureReading> readings = view.temperatures();
        if (FeverSign.anyIsFever(readings)) {
            return EnumSet.of(OpenSign.FEVER);
        }
        Set<OpenSign> open = EnumSet.noneOf(OpenSign.class);
        boolean shown = readings.size() >= TEMPERATURES_NEEDED
                && view.within(readings.get(readings.size() - 1).at(), Lookback.RESOLUTION_TEMPERATURE)
                && view.covers(Channel.TEMPERATURE, Lookback.TEMPERATURE);
        if (!shown) {
            open.add(OpenSign.NORMAL_TEMPERATURE_NOT_SHOWN);
        }
        boolean antipyretic =
                GivenDrugs.any(view.chart(), view.at().minus(Lookback.TREATMENT), view.at(), DrugGroup.ANTIPYRETIC);
        if (antipyretic) {
            open.add(OpenSign.ANTIPYRETIC);
        } else if (!view.covers(Channel.MEDICATION_ADMINISTRATION, Lookback.TREATMENT)) {
            open.add(OpenSign.ANTIPYRETIC_NOT_KNOWN);
        }
        return open;
    }
}
