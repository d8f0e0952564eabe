package org.crshooks.clinical;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
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
    final ChartIndex index;
    final RecurrentFever recurrentFever = new RecurrentFever(this);
    private final boolean answeredCompletely;

    private PatientChart(ClinicalTimeline timeline, Instant asOf, Lookback lookback) {
        this.timeline = timeline;
        this.asOf = asOf;
        Set<Ignored> setAside = new LinkedHashSet<>(timeline.ignored());
        therapy = upToNow(timeline.therapy(), TherapyDose::start, TherapyDose::source, setAside);
        temperatures = withoutConflicts(
                upToNow(timeline.temperatures(), TemperatureReading::at, TemperatureReading::source, setAside),
                all -> Conflicts.among(
                        all,
                        TemperatureReading::at,
                        TemperatureReading::celsius,
                        (a, b) -> a.site().equals(b.site()),
                        Conflicts.TEMPERATURE_GAP),
                TemperatureReading::source,
                setAside);
        bloodPressures = withoutConflicts(
                upToNow(timeline.bloodPressures(), BloodPressureReading::at, BloodPressureReading::source, setAside),
                all -> Conflicts.among(
                        all,
                        BloodPressureReading::at,
                        reading -> reading.systolic() != null ? reading.systolic() : reading.mean(),
                        (a, b) -> (a.systolic() == null) == (b.systolic() == null),
                        Conflicts.PRESSURE_GAP),
                BloodPressureReading::source,
                setAside);
        saturations = withoutConflicts(
                upToNow(timeline.saturations(), SaturationReading::at, SaturationReading::source, setAside),
                all -> Conflicts.among(
                        all,
                        SaturationReading::at,
                        SaturationReading::percent,
                        (a, b) -> true,
                        Conflicts.SATURATION_GAP),
                SaturationReading::source,
                setAside);
        oxygen = upToNow(
                Stream.concat(timeline.oxygen().stream(), roomAirStatements(saturations))
                        .toList(),
                OxygenSupport::start,
                OxygenSupport::source,
                setAside);
        oxygenRuns = OxygenRuns.of(oxygen);
        flows = upToNow(timeline.flows(), OxygenFlow::at, OxygenFlow::source, setAside);
        inspiredOxygen = upToNow(timeline.inspiredOxygen(), InspiredOxygen::at, InspiredOxygen::source, setAside);
        administrations = upToNow(timeline.administrations(), Administration::start, Administration::source, setAside);
        pressorRuns = PressorRuns.of(administrations, asOf, lookback);
        labs = upToNow(timeline.labs(), LabResult::at, LabResult::source, setAside);
        gradedEvents = upToNow(timeline.gradedEvents(), GradedEvent::at, GradedEvent::source, setAside);
        conditions = upToNow(timeline.conditions(), RecordedCondition::onset, RecordedCondition::source, setAside);
        weights = upToNow(timeline.weights(), Weight::at, Weight::source, setAside);
        heights = upToNow(timeline.heights(), Height::at, Height::source, setAside);
        tests = upToNow(timeline.tests(), TestEntry::at, TestEntry::source, setAside);
        neurology = upToNow(timeline.neurology(), NeurologicalFinding::at, NeurologicalFinding::source, setAside);
        index = ChartIndex.of(administrations, therapy, labs, pressorRuns, oxygenRuns, conditions);
        answeredCompletely = timeline.availability().values().stream().allMatch(a -> a.isComplete() || !a.answered());
        ignored = setAside;
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

    public List<RecordedCondition> conditions() {
        return conditions;
    }

    public List<LabResult> labs() {
        return labs;
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

    /** Age in completed years; empty where the birth date is not charted. */
    public Optional<Integer> ageInYears(Instant t) {
        LocalDate birth = timeline.birthDate();
        return birth == null
                ? Optional.empty()
                : Optional.of(Period.between(birth, t.atZone(ZoneOffset.UTC).toLocalDate())
                        .getYears());
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

    private <T> List<T> upToNow(
            List<T> all, Function<T, Instant> time, Function<T, Source> source, Set<Ignored> setAside) {
        List<T> kept = new ArrayList<>();
        for (T item : all) {
            Instant at = time.apply(item);
            if (at != null && at.isAfter(asOf)) {
                setAside.add(new Ignored(source.apply(item), Ignored.Reason.FUTURE_DATED));
            } else {
                kept.add(item);
            }
        }
        kept.sort(Comparator.comparing(time, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(source, Comparator.nullsFirst(Comparator.naturalOrder())));
        return List.copyOf(kept);
    }

    private static <T> List<T> withoutConflicts(
            List<T> sorted, Function<List<T>, Set<T>> find, Function<T, Source> source, Set<Ignored> setAside) {
        Set<T> conflicting = find.apply(sorted);
        conflicting.forEach(c -> setAside.add(new Ignored(source.apply(c), Ignored.Reason.CONFLICTING)));
        return sorted.stream().filter(r -> !conflicting.contains(r)).toList();
    }
}
