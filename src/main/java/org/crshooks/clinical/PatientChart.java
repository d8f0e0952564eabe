package org.crshooks.clinical;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crshooks.fact.Source;

/**
 * The chart as it may be used at one moment: what is dated later and what contradicts itself is set aside (F4, F28), the
 * rest is in order of time. Immutable.
 */
public final class PatientChart {

    /** From these ages on advice differs: label of tocilizumab (T4), ICE score (I2), doses of adults (T5). */
    private static final Set<Integer> AGE_LIMITS = Set.of(2, 12, 18);

    private final Instant asOf;
    private final ClinicalTimeline timeline;
    private final Set<Ignored> ignored;
    final List<TherapyDose> therapy;
    final List<TemperatureReading> temperatures;
    final List<BloodPressureReading> bloodPressures;
    final List<SaturationReading> saturations;
    final List<OxygenSupport> oxygen;
    final List<OxygenRun> oxygenRuns;
    final List<OxygenFlow> flows;
    final List<InspiredOxygen> inspiredOxygen;
    final List<Administration> administrations;
    final List<PressorRun> pressorRuns;
    final List<LabResult> labs;
    final List<GradedEvent> gradedEvents;
    final List<RecordedCondition> conditions;
    final List<Weight> weights;
    private final List<Height> heights;
    private final List<TestEntry> tests;
    private final List<NeurologicalFinding> neurology;
    private final List<UnreadNeurology> unreadNeurology;
    final ChartIndex index;
    final RecurrentFever recurrentFever = new RecurrentFever(this);
    private final boolean answeredCompletely;

    private PatientChart(ClinicalTimeline timeline, Instant asOf, Lookback lookback) {
        this.timeline = timeline;
        this.asOf = asOf;
        Usable usable = new Usable(asOf, timeline.ignored());
        therapy = usable.upToNow(timeline.therapy(), TherapyDose::start, TherapyDose::source).stream()
                .filter(dose -> dose.knownFrom() == null || !dose.knownFrom().isAfter(asOf))
                .toList();
        temperatures = usable.withoutConflicts(
                usable.upToNow(timeline.temperatures(), TemperatureReading::at, TemperatureReading::source),
                all -> Conflicts.among(
                        all,
                        TemperatureReading::at,
                        TemperatureReading::celsius,
                        (a, b) -> a.site().equals(b.site()),
                        Conflicts.TEMPERATURE_GAP),
                TemperatureReading::source);
        bloodPressures = usable.withoutConflicts(
                usable.upToNow(timeline.bloodPressures(), BloodPressureReading::at, BloodPressureReading::source),
                all -> Conflicts.among(
                        all,
                        BloodPressureReading::at,
                        reading -> reading.systolic() != null ? reading.systolic() : reading.mean(),
                        (a, b) -> (a.systolic() == null) == (b.systolic() == null),
                        Conflicts.PRESSURE_GAP),
                BloodPressureReading::source);
        saturations = usable.withoutConflicts(
                usable.upToNow(timeline.saturations(), SaturationReading::at, SaturationReading::source),
                all -> Conflicts.among(
                        all,
                        SaturationReading::at,
                        SaturationReading::percent,
                        (a, b) -> true,
                        Conflicts.SATURATION_GAP),
                SaturationReading::source);
        oxygen = usable.upToNow(
                Stream.concat(timeline.oxygen().stream(), roomAirStatements(saturations))
                        .toList(),
                OxygenSupport::start,
                OxygenSupport::source);
        oxygenRuns = OxygenRuns.of(oxygen);
        flows = usable.upToNow(timeline.flows(), OxygenFlow::at, OxygenFlow::source);
        inspiredOxygen = usable.upToNow(timeline.inspiredOxygen(), InspiredOxygen::at, InspiredOxygen::source);
        administrations = usable.upToNow(timeline.administrations(), Administration::start, Administration::source);
        pressorRuns = PressorRuns.of(administrations, asOf, lookback);
        labs = usable.upToNow(timeline.labs(), LabResult::at, LabResult::source);
        gradedEvents = usable.upToNow(timeline.gradedEvents(), GradedEvent::at, GradedEvent::source);
        conditions = usable.upToNow(timeline.conditions(), RecordedCondition::onset, RecordedCondition::source);
        weights = usable.upToNow(timeline.weights(), Weight::at, Weight::source);
        heights = usable.upToNow(timeline.heights(), Height::at, Height::source);
        tests = usable.upToNow(timeline.tests(), TestEntry::at, TestEntry::source);
        neurology = usable.upToNow(timeline.neurology(), NeurologicalFinding::at, NeurologicalFinding::source);
        unreadNeurology = usable.upToNow(timeline.unreadNeurology(), UnreadNeurology::at, UnreadNeurology::source);
        index = ChartIndex.of(administrations, therapy, labs, pressorRuns, oxygenRuns, conditions);
        answeredCompletely = timeline.availability().values().stream().allMatch(a -> a.isComplete() || !a.answered());
        ignored = usable.setAside();
    }

    public static PatientChart of(ClinicalTimeline timeline, Instant asOf, Lookback lookback) {
        return new PatientChart(timeline, asOf, lookback);
    }

    public Instant asOf() {
        return asOf;
    }

    /**
     * Everything that is not used, in the order of the source; with it the last vital sign of a kind that has become too
     * old to count, where nothing newer was charted (F3).
     */
    public List<Ignored> ignored() {
        return Stream.of(
                        ignored.stream(),
                        stale(temperatures, TemperatureReading::at, TemperatureReading::source, Lookback.TEMPERATURE),
                        stale(
                                bloodPressures,
                                BloodPressureReading::at,
                                BloodPressureReading::source,
                                Lookback.VITAL_SIGN),
                        stale(saturations, SaturationReading::at, SaturationReading::source, Lookback.VITAL_SIGN))
                .flatMap(all -> all)
                .distinct()
                .sorted(Comparator.comparing(Ignored::source).thenComparing(Ignored::reason))
                .toList();
    }

    public Availability availability(Channel channel) {
        return timeline.availability(channel);
    }

    /** Whether the question was put at all; it may have failed. */
    boolean asked(Channel channel) {
        return timeline.availability().containsKey(channel);
    }

    /** Whether no page was cut short, so that every look-back is answered as well as any other. */
    boolean answeredCompletely() {
        return answeredCompletely;
    }

    public Death death() {
        return timeline.death();
    }

    public List<Stay> stays() {
        return timeline.stays();
    }

    public List<Administration> administrations() {
        return administrations;
    }

    /** What was given up to now at a time that is not exact (T4), the latest possible first. */
    public List<UntimedDose> untimedDoses() {
        return timeline.untimedDoses().stream()
                .filter(d -> d.from() == null || !d.from().isAfter(asOf))
                .map(d -> d.upTo(asOf))
                .sorted(Comparator.comparing(
                                UntimedDose::latest, Comparator.nullsFirst(Comparator.<Instant>reverseOrder()))
                        .thenComparing(UntimedDose::source))
                .toList();
    }

    /** What began between two moments, both included, oldest first. */
    public List<Administration> administrations(Instant from, Instant to) {
        return ChartIndex.between(administrations, Administration::start, from, to);
    }

    public List<RecordedCondition> conditions() {
        return conditions;
    }

    public List<LabResult> labs() {
        return labs;
    }

    /** Results of one test between two moments, both included, oldest first. */
    public List<LabResult> labs(LabTest test, Instant from, Instant to) {
        return ChartIndex.between(index.of(test), LabResult::at, from, to);
    }

    public List<Height> heights() {
        return heights;
    }

    public List<TestEntry> tests() {
        return tests;
    }

    /** Orders that are not drafts may lie in the future: they are plans. */
    public List<MedicationOrder> orders() {
        return timeline.orders();
    }

    public List<NeurologicalFinding> neurology() {
        return neurology;
    }

    /** What was charted of the domains of ICANS and cannot be used. */
    public List<UnreadNeurology> unreadNeurology() {
        return unreadNeurology;
    }

    public List<TemperatureReading> temperatures() {
        return temperatures;
    }

    public List<SaturationReading> saturations() {
        return saturations;
    }

    public List<GradedEvent> gradedEvents() {
        return gradedEvents;
    }

    public List<TherapyDose> therapy() {
        return therapy;
    }

    public List<BloodPressureReading> bloodPressures() {
        return bloodPressures;
    }

    public List<OxygenFlow> flows() {
        return flows;
    }

    public List<InspiredOxygen> inspiredOxygen() {
        return inspiredOxygen;
    }

    /** What oxygen was given by and when, room air included, in order of their start. */
    public List<SupportPeriod> oxygenPeriods() {
        return oxygenRuns.stream().map(SupportPeriod::of).toList();
    }

    /** Which vasopressors ran and when, counted or not, in order of their start. */
    public List<PressorPeriod> pressorPeriods() {
        return pressorRuns.stream().map(PressorPeriod::of).toList();
    }

    /** Age in completed years, or between two of them where the birth date is partial. */
    Optional<BirthDate.Age> age(Instant t) {
        return Optional.ofNullable(timeline.birthDate()).flatMap(birth -> birth.ageAt(t));
    }

    /**
     * Age in completed years, the lower of two possible ones; empty where it is not known, or where a limit of age of the
     * advice lies between both.
     */
    public Optional<Integer> ageInYears(Instant t) {
        return age(t).filter(
                        age -> AGE_LIMITS.stream().noneMatch(limit -> age.youngest() < limit && limit <= age.oldest()))
                .map(BirthDate.Age::youngest);
    }

    /** The last weight charted up to the moment. */
    public Optional<Weight> weight(Instant t) {
        return weights.stream().filter(w -> !w.at().isAfter(t)).reduce((a, b) -> b);
    }

    private <T> Stream<Ignored> stale(
            List<T> readings, Function<T, Instant> time, Function<T, Source> source, Duration lookback) {
        if (readings.isEmpty()) {
            return Stream.of();
        }
        T last = readings.get(readings.size() - 1);
        return time.apply(last).isBefore(asOf.minus(lookback))
                ? Stream.of(new Ignored(source.apply(last), Ignored.Reason.STALE))
                : Stream.of();
    }

    private static Stream<OxygenSupport> roomAirStatements(List<SaturationReading> saturations) {
        return saturations.stream()
                .filter(SaturationReading::onRoomAir)
                .map(s -> new OxygenSupport(
                        OxygenSupport.Kind.CHARTED,
                        OxygenDevice.ROOM_AIR,
                        s.at(),
                        null,
                        SupportReason.NOT_RECORDED,
                        "",
                        s.source()));
    }
}
