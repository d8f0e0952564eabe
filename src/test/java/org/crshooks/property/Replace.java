package org.crshooks.property;

import java.util.ArrayList;
import java.util.List;
import org.crshooks.clinical.Administration;
import org.crshooks.clinical.BloodPressureReading;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.clinical.GradedEvent;
import org.crshooks.clinical.InspiredOxygen;
import org.crshooks.clinical.LabResult;
import org.crshooks.clinical.OxygenFlow;
import org.crshooks.clinical.OxygenSupport;
import org.crshooks.clinical.SaturationReading;
import org.crshooks.clinical.TemperatureReading;

/** The same chart with one list exchanged. */
final class Replace {

    private Replace() {}

    static ClinicalTimeline administrations(ClinicalTimeline c, List<Administration> all) {
        return vitals(c, c.temperatures(), c.bloodPressures(), c.saturations(), all);
    }

    static ClinicalTimeline pressures(ClinicalTimeline c, List<BloodPressureReading> all) {
        return vitals(c, c.temperatures(), all, c.saturations(), c.administrations());
    }

    static ClinicalTimeline saturations(ClinicalTimeline c, List<SaturationReading> all) {
        return vitals(c, c.temperatures(), c.bloodPressures(), all, c.administrations());
    }

    static ClinicalTimeline temperatures(ClinicalTimeline c, List<TemperatureReading> all) {
        return vitals(c, all, c.bloodPressures(), c.saturations(), c.administrations());
    }

    private static ClinicalTimeline vitals(
            ClinicalTimeline c,
            List<TemperatureReading> temperatures,
            List<BloodPressureReading> pressures,
            List<SaturationReading> saturations,
            List<Administration> administrations) {
        return new ClinicalTimeline(
                c.birthDate(),
                c.death(),
                c.therapy(),
                temperatures,
                pressures,
                saturations,
                c.oxygen(),
                c.flows(),
                c.inspiredOxygen(),
                administrations,
                c.untimedDoses(),
                c.labs(),
                c.gradedEvents(),
                c.conditions(),
                c.stays(),
                c.weights(),
                c.heights(),
                c.tests(),
                c.orders(),
                c.neurology(),
                c.unreadNeurology(),
                c.ignored(),
                c.availability());
    }

    static ClinicalTimeline labs(ClinicalTimeline c, List<LabResult> all) {
        return others(c, c.saturations(), c.oxygen(), c.flows(), c.inspiredOxygen(), all, c.gradedEvents());
    }

    static ClinicalTimeline event(ClinicalTimeline c, GradedEvent further) {
        List<GradedEvent> all = new ArrayList<>(c.gradedEvents());
        all.add(further);
        return others(c, c.saturations(), c.oxygen(), c.flows(), c.inspiredOxygen(), c.labs(), all);
    }

    /** Nothing said about devices, the saturations stay. */
    static ClinicalTimeline noOxygen(ClinicalTimeline c) {
        List<SaturationReading> saturations = c.saturations().stream()
                .map(r -> new SaturationReading(r.at(), r.percent(), false, r.source()))
                .toList();
        return others(c, saturations, List.of(), List.of(), List.of(), c.labs(), c.gradedEvents());
    }

    private static ClinicalTimeline others(
            ClinicalTimeline c,
            List<SaturationReading> saturations,
            List<OxygenSupport> oxygen,
            List<OxygenFlow> flows,
            List<InspiredOxygen> inspiredOxygen,
            List<LabResult> labs,
            List<GradedEvent> events) {
        return new ClinicalTimeline(
                c.birthDate(),
                c.death(),
                c.therapy(),
                c.temperatures(),
                c.bloodPressures(),
                saturations,
                oxygen,
                flows,
                inspiredOxygen,
                c.administrations(),
                c.untimedDoses(),
                labs,
                events,
                c.conditions(),
                c.stays(),
                c.weights(),
                c.heights(),
                c.tests(),
                c.orders(),
                c.neurology(),
                c.unreadNeurology(),
                c.ignored(),
                c.availability());
    }
}
