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

/** Collects what the readers find into a {@link ClinicalTimeline}. Not thread-safe. */
public final class TimelineBuilder {

    private BirthDate birthDate;
    private Death death;
    private final List<TherapyDose> therapy = new ArrayList<>();
    private final List<TemperatureReading> temperatures = new ArrayList<>();
    private final List<BloodPressureReading> bloodPressures = new ArrayList<>();
    private final List<SaturationReading> saturations = new ArrayList<>();
    private final List<OxygenSupport> oxygen = new ArrayList<>();
    private final List<OxygenFlow> flows = new ArrayList<>();
    private final List<InspiredOxygen> inspiredOxygen = new ArrayList<>();
    private final List<Administration> administrations = new ArrayList<>();
    private final List<UntimedDose> untimedDoses = new ArrayList<>();
    private final List<LabResult> labs = new ArrayList<>();
    private final List<GradedEvent> gradedEvents = new ArrayList<>();
    private final List<RecordedCondition> conditions = new ArrayList<>();
    private final List<Stay> stays = new ArrayList<>();
    private final List<Weight> weights = new ArrayList<>();
    private final List<Height> heights = new ArrayList<>();
    private final List<TestEntry> tests = new ArrayList<>();
    private final List<MedicationOrder> orders = new ArrayList<>();
    private final List<NeurologicalFinding> neurology = new ArrayList<>();
    private final List<UnreadNeurology> unreadNeurology = new ArrayList<>();
    private final Set<Ignored> ignored = new LinkedHashSet<>();
    private final Map<Channel, Availability> availability = new EnumMap<>(Channel.class);

    TimelineBuilder() {}

    public TimelineBuilder birthDate(LocalDate date) {
        return birthDate(date == null ? null : BirthDate.on(date));
    }

    public TimelineBuilder birthDate(BirthDate date) {
        birthDate = date;
        return this;
    }

    public TimelineBuilder death(Death value) {
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

    public TimelineBuilder add(TherapyDose value) {
        therapy.add(value);
        return this;
    }

    public TimelineBuilder add(TemperatureReading value) {
        temperatures.add(value);
        return this;
    }

    public TimelineBuilder add(BloodPressureReading value) {
        bloodPressures.add(value);
        return this;
    }

    public TimelineBuilder add(SaturationReading value) {
        saturations.add(value);
        return this;
    }

    public TimelineBuilder add(OxygenSupport value) {
        oxygen.add(value);
        return this;
    }

    public TimelineBuilder add(OxygenFlow value) {
        flows.add(value);
        return this;
    }

    public TimelineBuilder add(InspiredOxygen value) {
        inspiredOxygen.add(value);
        return this;
    }

    public TimelineBuilder add(Administration value) {
        administrations.add(value);
        return this;
    }

    public TimelineBuilder add(UntimedDose value) {
        untimedDoses.add(value);
        return this;
    }

    public TimelineBuilder add(LabResult value) {
        labs.add(value);
        return this;
    }

    public TimelineBuilder add(GradedEvent value) {
        gradedEvents.add(value);
        return this;
    }

    public TimelineBuilder add(RecordedCondition value) {
        conditions.add(value);
        return this;
    }

    public TimelineBuilder add(Stay value) {
        stays.add(value);
        return this;
    }

    public TimelineBuilder add(Weight value) {
        weights.add(value);
        return this;
    }

    public TimelineBuilder add(Height value) {
        heights.add(value);
        return this;
    }

    public TimelineBuilder add(TestEntry value) {
        tests.add(value);
        return this;
    }

    public TimelineBuilder add(MedicationOrder value) {
        orders.add(value);
        return this;
    }

    public TimelineBuilder add(NeurologicalFinding value) {
        neurology.add(value);
        return this;
    }

    public TimelineBuilder add(UnreadNeurology value) {
        unreadNeurology.add(value);
        return this;
    }

    public TimelineBuilder ignore(Source source, Ignored.Reason reason) {
        ignored.add(new Ignored(source, reason));
        return this;
    }

    public TimelineBuilder answered(Channel channel, Availability value) {
        availability.put(channel, value);
        return this;
    }

    public TimelineBuilder answered(Collection<Channel> channels, Availability value) {
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
                ignored,
                availability);
    }
}
