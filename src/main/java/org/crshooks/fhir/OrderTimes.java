package org.crshooks.fhir;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.crshooks.clinical.OrderTiming;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;

/** When and how often a dose is ordered. */
final class OrderTimes {

    /** Hours. */
    static final BigDecimal DAY = new BigDecimal("24");

    private static final BigDecimal SECONDS_PER_HOUR = new BigDecimal("3600");
    /** No order is longer, in hours: ten years. */
    private static final BigDecimal LONGEST = new BigDecimal("87660");

    private static final int MOST_COUNTED = 10_000;

    private static final Map<String, BigDecimal> HOURS = Map.of(
            "s", new BigDecimal("0.000277777777777778"),
            "min", BigDecimal.ONE.divide(new BigDecimal("60"), MathContext.DECIMAL128),
            "h", BigDecimal.ONE,
            "d", DAY,
            "wk", new BigDecimal("168"),
            "mo", new BigDecimal("730"),
            "a", new BigDecimal("8766"));

    private OrderTimes() {}

    /** The first moment named; a day without a time is none. */
    static Optional<Instant> due(Dosage dosage) {
        Timing timing = dosage.getTiming();
        Optional<Instant> event = timing.getEvent().stream().findFirst().flatMap(Times::exact);
        return event.isPresent() || !(timing.getRepeat().getBounds() instanceof Period bounds)
                ? event
                : Times.exact(bounds.getStartElement());
    }

    /** All that it says of when the doses are due. */
    static OrderTiming timing(Dosage dosage) {
        Timing timing = dosage.getTiming();
        TimingRepeatComponent repeat = timing.getRepeat();
        List<Instant> moments = moments(timing);
        Instant from = moments.isEmpty() ? null : moments.get(0);
        Instant until = null;
        if (repeat.getBounds() instanceof Period bounds) {
            from = from == null ? Times.any(bounds.getStartElement()).orElse(null) : from;
            until = Times.end(bounds.getEndElement()).orElse(null);
        }
        Duration interval = interval(timing).orElse(null);
        Integer sequence = dosage.hasSequence() ? Integer.valueOf(dosage.getSequence()) : null;
        return new OrderTiming(
                moments, from, interval, count(timing, interval), sequence, until, notUnderstood(dosage));
    }

    private static List<Instant> moments(Timing timing) {
        return timing.getEvent().stream()
                .flatMap(event -> Times.exact(event).stream())
                .sorted()
                .toList();
    }

    private static long mostInADay(List<Instant> moments) {
        return moments.stream()
                .mapToLong(last -> moments.stream()
                        .filter(t -> t.isAfter(last.minus(Duration.ofHours(24))) && !t.isAfter(last))
                        .count())
                .max()
                .orElse(0);
    }

    /** Its words where they do not tell how often. */
    private static String notUnderstood(Dosage dosage) {
        Timing timing = dosage.getTiming();
        if (perDay(dosage).isPresent()) {
            return "";
        }
        return timing.getRepeat().getWhen().isEmpty()
                ? Codes.of(timing.getCode()).name()
                : timing.getRepeat().getWhen().stream()
                        .map(when -> String.valueOf(when.getValueAsString()))
                        .collect(Collectors.joining(", "));
    }

    private static Optional<Duration> interval(Timing timing) {
        Optional<BigDecimal> hours = everyHours(timing.getRepeat())
                .or(() -> TimingWords.timesADay(Codes.of(timing.getCode()))
                        .filter(times -> !isOnce(timing))
                        .map(times -> DAY.divide(times, MathContext.DECIMAL64)));
        return hours.map(OrderTimes::lasting);
    }

    private static boolean isOnce(Timing timing) {
        return timing.getRepeat().getCount() == 1 || TimingWords.isOnce(Codes.of(timing.getCode()));
    }

    private static Duration lasting(BigDecimal hours) {
        BigDecimal seconds = hours.min(LONGEST).max(HOURS.get("s")).multiply(SECONDS_PER_HOUR);
        return Duration.ofSeconds(seconds.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /** The number it names, or as many as fit into the time it names. */
    private static Integer count(Timing timing, Duration interval) {
        TimingRepeatComponent repeat = timing.getRepeat();
        if (repeat.hasCount()) {
            return Math.max(repeat.getCount(), repeat.getCountMax());
        }
        Quantity bound = repeat.getBounds() instanceof Range range
                ? range.getHigh()
                : repeat.getBounds() instanceof Quantity length ? length : null;
        String unit = bound == null ? "" : ChartedQuantity.of(bound).unit();
        if (interval != null && bound != null && bound.hasValue() && HOURS.containsKey(unit)) {
            Duration length = lasting(bound.getValue().multiply(HOURS.get(unit)));
            long whole = length.dividedBy(interval);
            return (int) Math.min(MOST_COUNTED, interval.multipliedBy(whole).equals(length) ? whole : whole + 1);
        }
        return isOnce(timing) ? Integer.valueOf(1) : null;
    }

    /** Hours from one dose to the next where a period says so. */
    private static Optional<BigDecimal> everyHours(TimingRepeatComponent repeat) {
        if (!repeat.hasPeriod() || !repeat.hasPeriodUnit() || repeat.getPeriod().signum() <= 0) {
            return Optional.empty();
        }
        int times = Math.max(
                Math.max(1, repeat.getTimeOfDay().size()), Math.max(repeat.getFrequency(), repeat.getFrequencyMax()));
        return Optional.of(repeat.getPeriod()
                .multiply(HOURS.get(repeat.getPeriodUnit().toCode()))
                .divide(BigDecimal.valueOf(times), MathContext.DECIMAL128));
    }

    /** Doses in 24 h; a dose that is ordered once is one. */
    static Optional<BigDecimal> perDay(Dosage dosage) {
        Timing timing = dosage.getTiming();
        TimingRepeatComponent repeat = timing.getRepeat();
        Optional<BigDecimal> hours = everyHours(repeat);
        if (hours.isPresent()) {
            return hours.map(h -> DAY.divide(h, MathContext.DECIMAL64).stripTrailingZeros());
        }
        Optional<BigDecimal> coded = TimingWords.timesADay(Codes.of(timing.getCode()));
        if (coded.isPresent()) {
            return coded;
        }
        List<Instant> moments = moments(timing);
        if (moments.size() > 1 && moments.size() == timing.getEvent().size()) {
            return Optional.of(BigDecimal.valueOf(mostInADay(moments)));
        }
        boolean once = repeat.getCount() == 1 || timing.getEvent().size() == 1;
        return once ? Optional.of(BigDecimal.ONE) : Optional.empty();
    }

    /** Hours that one dose runs. */
    static Optional<BigDecimal> duration(Dosage dosage) {
        TimingRepeatComponent repeat = dosage.getTiming().getRepeat();
        return repeat.hasDuration() && repeat.hasDurationUnit()
                ? Optional.of(repeat.getDuration()
                        .multiply(HOURS.get(repeat.getDurationUnit().toCode()))
                        .round(MathContext.DECIMAL32)
                        .stripTrailingZeros())
                : Optional.empty();
    }
}
