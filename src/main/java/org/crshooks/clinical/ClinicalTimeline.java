package org.crshooks.clinical;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crshooks.fact.Source;

/**
 * Everything that was read about one patient, as plain values without any judgement. Lists are in no particular order
 * and may reach beyond the moment of assessment.
 *
 * @param birthDate null where not charted; the first day of the month or year where only that is known
 * @param death null while no death is charted
 * @param availability how far each channel was answered; a channel that is absent was not answered
 */
public record ClinicalTimeline(
        LocalDate birthDate,
        Death death,
        List<TherapyDose> therapy,
        List<TemperatureReading> temperatures,
        List<BloodPressureReading> bloodPressures,
        List<SaturationReading> saturations,
        List<OxygenSupport> oxygen,
        List<OxygenFlow> flows,
        List<InspiredOxygen> inspiredOxygen,
        List<Administration> administrations,
        List<LabResult> labs,
        List<GradedEvent> gradedEvents,
        List<RecordedCondition> conditions,
        List<Stay> stays,
        List<Weight> weights,
        List<Height> heights,
        List<TestEntry> tests,
        List<MedicationOrder> orders,
        List<NeurologicalFinding> neurology,
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
        labs = List.copyOf(labs);
        gradedEvents = List.copyOf(gradedEvents);
        conditions = List.copyOf(conditions);
        stays = List.copyOf(stays);
        weights = List.copyOf(weights);
        heights = List.copyOf(heights);
        tests = List.copyOf(tests);
        orders = List.copyOf(orders);
        neurology = List.copyOf(neurology);
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
        return new ClinicalTimeline(
                birthDate,
                death,
                therapy,
                temperatures,
                bloodPressures,
                saturations,
                oxygen,
                flows,
                inspiredOxygen,
                administrations,
                labs,
                gradedEvents,
                conditions,
                stays,
                weights,
                heights,
                tests,
                orders,
                neurology,
                all,
                availability);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects what the readers find. Not thread-safe. */
    public static final class Builder {
        private LocalDate birthDate;
        private Death death;
        private final List<TherapyDose> therapy = new ArrayList<>();
        private final List<TemperatureReading> temperatures = new ArrayList<>();
        private final List<BloodPressureReading> bloodPressures = new ArrayList<>();
        private final List<SaturationReading> saturations = new ArrayList<>();
        private final List<OxygenSupport> oxygen = new ArrayList<>();
        private final List<OxygenFlow> flows = new ArrayList<>();
        private final List<InspiredOxygen> inspiredOxygen = new ArrayList<>();
        private final List<Administration> administrations = new ArrayList<>();
        private final List<LabResult> labs = new ArrayList<>();
        private final List<GradedEvent> gradedEvents = new ArrayList<>();
        private final List<RecordedCondition> conditions = new ArrayList<>();
        private final List<Stay> stays = new ArrayList<>();
        private final List<Weight> weights = new ArrayList<>();
        private final List<Height> heights = new ArrayList<>();
        private final List<TestEntry> tests = new ArrayList<>();
        private final List<MedicationOrder> orders = new ArrayList<>();
        private final List<NeurologicalFinding> neurology = new ArrayList<>();
        private final Set<Ignored> ignored = new LinkedHashSet<>();
        private final Map<Channel, Availability> availability = new EnumMap<>(Channel.class);

        public Builder birthDate(LocalDate date) {
            birthDate = date;
            return this;
        }

        public Builder death(Death value) {
            death = value;
            return this;
        }

        /** What was given, as far as it was read. */
        public List<Administration> administrations() {
            return Collections.unmodifiableList(administrations);
        }

        /** The death read so far, or null; the patient and the cause of death arrive in different resources. */
        public Death death() {
            return death;
        }

        public Builder add(TherapyDose value) {
            therapy.add(value);
            return this;
        }

        public Builder add(TemperatureReading value) {
            temperatures.add(value);
            return this;
        }

        public Builder add(BloodPressureReading value) {
            bloodPressures.add(value);
            return this;
        }

        public Builder add(SaturationReading value) {
            saturations.add(value);
            return this;
        }

        public Builder add(OxygenSupport value) {
            oxygen.add(value);
            return this;
        }

        public Builder add(OxygenFlow value) {
            flows.add(value);
            return this;
        }

        public Builder add(InspiredOxygen value) {
            inspiredOxygen.add(value);
            return this;
        }

        public Builder add(Administration value) {
            administrations.add(value);
            return this;
        }

        public Builder add(LabResult value) {
            labs.add(value);
            return this;
        }

        public Builder add(GradedEvent value) {
            gradedEvents.add(value);
            return this;
        }

        public Builder add(RecordedCondition value) {
            conditions.add(value);
            return this;
        }

        public Builder add(Stay value) {
            stays.add(value);
            return this;
        }

        public Builder add(Weight value) {
            weights.add(value);
            return this;
        }

        public Builder add(Height value) {
            heights.add(value);
            return this;
        }

        public Builder add(TestEntry value) {
            tests.add(value);
            return this;
        }

        public Builder add(MedicationOrder value) {
            orders.add(value);
            return this;
        }

        public Builder add(NeurologicalFinding value) {
            neurology.add(value);
            return this;
        }

        public Builder ignore(Source source, Ignored.Reason reason) {
            ignored.add(new Ignored(source, reason));
            return this;
        }

        public Builder answered(Channel channel, Availability value) {
            availability.put(channel, value);
            return this;
        }

        public Builder answered(Collection<Channel> channels, Availability value) {
            channels.forEach(channel -> answered(channel, value));
            return this;
        }

        public ClinicalTimeline build() {
            return new ClinicalTimeline(
                    birthDate,
                    death,
                    therapy,
                    temperatures,
                    bloodPressures,
                    saturations,
                    oxygen,
                    flows,
                    inspiredOxygen,
                    administrations,
                    labs,
                    gradedEvents,
                    conditions,
                    stays,
                    weights,
                    heights,
                    tests,
                    orders,
                    neurology,
                    ignored,
                    availability);
        }
    }
}
