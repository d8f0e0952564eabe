package org.crshooks.endpoint;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The stretch of time that a FHIR date, dateTime, instant or Period covers, from {@code low} up to but not including
 * {@code high}. A date without a zone is read as UTC, so that a search never depends on the machine it runs on.
 */
record DateRange(Instant low, Instant high) {

    /** @throws DateTimeException where the text is no FHIR date */
    static DateRange parse(String text) {
        return switch (text.length()) {
            case 4 -> days(Year.parse(text).atDay(1), ChronoUnit.YEARS);
            case 7 -> days(YearMonth.parse(text).atDay(1), ChronoUnit.MONTHS);
            case 10 -> days(LocalDate.parse(text), ChronoUnit.DAYS);
            default -> moment(text);
        };
    }

    private static DateRange days(LocalDate first, ChronoUnit unit) {
        return new DateRange(
                first.atStartOfDay().toInstant(ZoneOffset.UTC),
                first.plus(1, unit).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private static DateRange moment(String text) {
        int zone = Math.max(Math.max(text.indexOf('Z', 11), text.indexOf('+', 11)), text.indexOf('-', 11));
        Instant low = zone < 0
                ? LocalDateTime.parse(text).toInstant(ZoneOffset.UTC)
                : OffsetDateTime.parse(text).toInstant();
        String time = zone < 0 ? text.substring(11) : text.substring(11, zone);
        ChronoUnit precision =
                time.length() == 5 ? ChronoUnit.MINUTES : time.length() == 8 ? ChronoUnit.SECONDS : ChronoUnit.MILLIS;
        return new DateRange(low, low.plus(1, precision));
    }

    DateRange until(DateRange end) {
        return new DateRange(low, end.high);
    }

    /** Whether this value of a resource satisfies {@code prefix} and {@code wanted}, as FHIR defines the prefixes. */
    boolean matches(String prefix, DateRange wanted) {
        return switch (prefix) {
            case "eq" -> within(wanted);
            case "ne" -> !within(wanted);
            case "gt", "sa" -> prefix.equals("gt") ? high.isAfter(wanted.high) : !low.isBefore(wanted.high);
            case "ge" -> high.isAfter(wanted.low);
            case "lt", "eb" -> prefix.equals("lt") ? low.isBefore(wanted.low) : !high.isAfter(wanted.low);
            case "le" -> low.isBefore(wanted.high);
            default -> throw new IllegalArgumentException(prefix);
        };
    }

    private boolean within(DateRange wanted) {
        return !low.isBefore(wanted.low) && !high.isAfter(wanted.high);
    }
}
