package org.crshooks.fhir;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;

/** When and how often a dose is ordered. */
final class OrderTimes {

    private static final BigDecimal DAY = new BigDecimal("24");
    private static final Pattern EVERY_HOURS = Pattern.compile("Q(\\d{1,2})H");

    private static final Map<String, BigDecimal> TIMES_A_DAY = Map.of(
            "QD", BigDecimal.ONE,
            "OD", BigDecimal.ONE,
            "AM", BigDecimal.ONE,
            "PM", BigDecimal.ONE,
            "ONCE", BigDecimal.ONE,
            "BID", BigDecimal.valueOf(2),
            "TID", BigDecimal.valueOf(3),
            "QID", BigDecimal.valueOf(4),
            "QOD", new BigDecimal("0.5"));

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

    /** Doses in 24 h; a dose that is ordered once is one. */
    static Optional<BigDecimal> perDay(Dosage dosage) {
        Timing timing = dosage.getTiming();
        TimingRepeatComponent repeat = timing.getRepeat();
        if (repeat.hasPeriod() && repeat.hasPeriodUnit() && repeat.getPeriod().signum() > 0) {
            BigDecimal hours =
                    repeat.getPeriod().multiply(HOURS.get(repeat.getPeriodUnit().toCode()));
            int times = Math.max(1, Math.max(repeat.getFrequency(), repeat.getFrequencyMax()));
            return Optional.of(DAY.multiply(BigDecimal.valueOf(times))
                    .divide(hours, MathContext.DECIMAL64)
                    .stripTrailingZeros());
        }
        Optional<BigDecimal> coded = coded(Codes.of(timing.getCode()));
        if (coded.isPresent()) {
            return coded;
        }
        boolean once = repeat.getCount() == 1 || timing.getEvent().size() == 1;
        return once ? Optional.of(BigDecimal.ONE) : Optional.empty();
    }

    private static Optional<BigDecimal> coded(Codes timing) {
        String name =
                timing.codes().isEmpty() ? timing.name() : timing.codes().get(0).code();
        String code = name.toUpperCase(Locale.ROOT).strip();
        Matcher every = EVERY_HOURS.matcher(code);
        if (every.matches() && !every.group(1).matches("0+")) {
            return Optional.of(DAY.divide(new BigDecimal(every.group(1)), MathContext.DECIMAL64));
        }
        return Optional.ofNullable(TIMES_A_DAY.get(code));
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
