package org.crshooks.clinical;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that was read about one patient, as plain values without any judgement. Lists are in no particular order
 * and may reach beyond the moment of assessment.
 *
 * @param birthDate null where not charted
 * @param death null while no death is charted
 * @param availability how far each channel was answered; a channel that is absent was not answered
 */
public record ClinicalTimeline(
        BirthDate birthDate,
        Death death,
        List<TherapyDose> therapy,
        List<TemperatureReading> temperatures,
        List<BloodPressureReading> bloodPressures,
        List<SaturationReading> saturations,
        List<OxygenSupport> oxygen,
        List<OxygenFlow> flows,
        List<InspiredOxygen> inspiredOxygen,
        List<Administration> administrations,
        List<UntimedDose> untimedDoses,
        List<LabResult> labs,
        List<GradedEvent> gradedEvents,
        List<RecordedCondition> conditions,
        List<Stay> stays,
        List<Weight> weights,
        List<Height> heights,
        List<TestEntry> tests,
        List<MedicationOrder> orders,
        List<NeurologicalFinding> neurology,
        List<UnreadNeurology> unreadNeurology,
        Set<Ignored> ignored,
        Map<Channel, Availability> availability) {

    public ClinicalTimeline {
        therapy = List.copyOf(therapy);
        temperatures = List.copyOf(temperatures);
        bloodPressures = List.copyOf(bloodPressures);
        saturations = List.copyOf(saturations);
        oxygen = List.copyOf(oxygen);
        flows = List.copyOf(flows);
        inspiredOxygen = List.copyOf(inspiredOxygen);
        administrations = List.copyOf(administrations);
        untimedDoses = List.copyOf(untimedDoses);
        labs = List.copyOf(labs);
        gradedEvents = List.copyOf(gradedEvents);
        conditions = List.copyOf(conditions);
        stays = List.copyOf(stays);
        weights = List.copyOf(weights);
        heights = List.copyOf(heights);
        tests = List.copyOf(tests);
        orders = List.copyOf(orders);
        neurology = List.copyOf(neurology);
        unreadNeurology = List.copyOf(unreadNeurology);
        ignored = Set.copyOf(ignored);
        availability = Map.copyOf(availability);
    }

    public Availability availability(Channel channel) {
        return availability.getOrDefault(channel, Availability.NOT_ANSWERED);
    }

    /** The same with more entries that are not used. */
    public ClinicalTimeline alsoIgnoring(Set<Ignored> more) {
        Set<Ignored> all = new LinkedHashSet<>(ignored);
        all.addAll(more);
        return with(death, all);
    }

    /** The same with the death as it is known at a moment (F4, F23). */
    public ClinicalTimeline withDeathAsOf(Instant asOf) {
        if (death == null) {
            return this;
        }
        Set<Ignored> all = new LinkedHashSet<>(ignored);
        if (death.isStatedAfter(asOf)) {
            all.add(new Ignored(death.source(), Ignored.Reason.FUTURE_DATED));
        }
        return with(death.knownAt(asOf), all);
    }

    private ClinicalTimeline with(Death known, Set<Ignored> all) {
        return new ClinicalTimeline(
                birthDate,
                known,
                therapy,
                temperatures,
                bloodPressures,
                saturations,
                oxygen,
                flows,
                inspiredOxygen,
                administrations,
                untimedDoses,
                labs,
                gradedEvents,
                conditions,
                stays,
                weights,
                heights,
                tests,
                orders,
                neurology,
                unreadNeurology,
                all,
                availability);
    }

    public static TimelineBuilder builder() {
        return new TimelineBuilder();
    }
}
