package org.crshooks.fhir;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.crshooks.clinical.BirthDate;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;

/** FHIR dates and times, read from their text: nothing depends on the zone of this machine (H11). */
final class Times {

    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = "2026-01-05".length();

    private Times() {}

    /** A moment with its zone; a date or a time without a zone is none, and never becomes midnight. */
    static Optional<Instant> exact(BaseDateTimeType time) {
        return exact(text(time));
    }

    /** As {@link #exact(BaseDateTimeType)}, of a text or null. */
    static Optional<Instant> exact(String text) {
        return text == null ? Optional.empty() : instant(text);
    }

    /** A moment, or the first moment (UTC) of a day. */
    static Optional<Instant> dayAtLeast(String text) {
        return text == null || text.length() < DAY ? Optional.empty() : earliest(text);
    }

    /** A moment, or the first moment (UTC) of a day, month or year. */
    static Optional<Instant> any(Type time) {
        return any(text(time));
    }

    /** As {@link #any(Type)}, of a text or null. */
    static Optional<Instant> any(String text) {
        return text == null ? Optional.empty() : earliest(text);
    }

    /** A moment, or the last moment (UTC) of a day, so that nothing ends before it did. */
    static Optional<Instant> end(Type time) {
        return end(text(time));
    }

    /** As {@link #end(Type)}, of a text or null. */
    static Optional<Instant> end(String text) {
        if (text == null) {
            return Optional.empty();
        }
        return text.length() > DAY ? instant(text) : date(text).map(Times::dayAfter);
    }

    /** The text of a date that is a day, neither more nor less exact. */
    static Optional<String> day(BaseDateTimeType time) {
        String text = text(time);
        return text != null && text.length() == DAY && date(text).isPresent() ? Optional.of(text) : Optional.empty();
    }

    /** A moment, or the first moment of a day, month or year in a zone; of a text or null. */
    static Optional<Instant> beginning(String text, ZoneId zone) {
        return exact(text).or(() -> day(text).map(d -> d.atStartOfDay(zone).toInstant()));
    }

    /** A moment, or the moment at which a day, month or year is over in a zone; of a text or null. */
    static Optional<Instant> ending(String text, ZoneId zone) {
        return exact(text)
                .or(() -> day(text)
                        .map(d ->
                                afterwards(d, text.length()).atStartOfDay(zone).toInstant()));
    }

    private static Optional<LocalDate> day(String text) {
        return text == null ? Optional.empty() : date(text);
    }

    private static LocalDate afterwards(LocalDate first, int length) {
        return length < MONTH ? first.plusYears(1) : length < DAY ? first.plusMonths(1) : first.plusDays(1);
    }

    /** The day, or the first day of a month or year. */
    static Optional<LocalDate> date(BaseDateTimeType time) {
        String text = text(time);
        return text == null ? Optional.empty() : date(text);
    }

    /** The day, or any day of a month or year. */
    static Optional<BirthDate> birthDate(BaseDateTimeType time) {
        String text = text(time);
        return date(time)
                .map(first ->
                        new BirthDate(first, afterwards(first, text.length()).minusDays(1)));
    }

    /** Whether the period ends before it starts. */
    static boolean reversed(Instant start, Instant end) {
        return start != null && end != null && end.isBefore(start);
    }

    static boolean hasEnd(Period period) {
        return period != null && period.hasEndElement() && text(period.getEndElement()) != null;
    }

    private static String text(Type time) {
        return time instanceof BaseDateTimeType t ? t.getValueAsString() : null;
    }

    private static Optional<Instant> earliest(String text) {
        Optional<Instant> moment = instant(text);
        return moment.isPresent()
                ? moment
                : date(text).map(d -> d.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static Instant dayAfter(LocalDate date) {
        return date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Optional<Instant> instant(String text) {
        if (text.length() <= DAY || !Character.isDigit(text.charAt(0))) {
            return Optional.empty();
        }
        Instant usual = UsualTime.instant(text);
        if (usual != null) {
            return Optional.of(usual);
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String text) {
        String day = text.length() > DAY ? text.substring(0, DAY) : text;
        String full = switch (day.length()) {
            case YEAR -> day + "-01-01";
            case MONTH -> day + "-01";
            default -> day;
        };
        try {
            return full.length() == DAY ? Optional.of(LocalDate.parse(full)) : Optional.empty();
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
