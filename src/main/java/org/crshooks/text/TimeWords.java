package org.crshooks.text;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Prints times and durations for one language and zone. */
final class TimeWords {

    private static final Duration IN_DAYS_FROM = Duration.ofHours(48);
    private static final String WITH_YEAR = "time.date-pattern.with-year";

    /** By their patterns: the bundles hold two for each language. */
    private static final Map<String, DateTimeFormatter> DATES = new ConcurrentHashMap<>();

    private final Phrasebook words;
    private final ZoneRules zone;
    private final Instant asOf;
    private final OffsetDateTime now;

    TimeWords(Phrasebook words, ZoneId zone, Instant asOf) {
        this.words = words;
        this.zone = zone.getRules();
        this.asOf = asOf;
        this.now = local(asOf);
    }

    String time(Instant at) {
        OffsetDateTime local = local(at);
        if (local.toLocalDate().equals(now.toLocalDate())) {
            return clock(local);
        }
        return dated(local, local.getYear() == now.getYear() ? "time.date-pattern" : WITH_YEAR);
    }

    /** With date and year, whatever day it is. */
    String dated(Instant at) {
        return dated(local(at), WITH_YEAR);
    }

    private String dated(OffsetDateTime local, String pattern) {
        // English month names whatever the machine's locale; the Chinese patterns hold figures only.
        DateTimeFormatter format = DATES.computeIfAbsent(
                words.pattern(pattern), written -> DateTimeFormatter.ofPattern(written, Locale.ENGLISH));
        String date = format.format(local);
        return words.say("time.dated", date, clock(local));
    }

    private OffsetDateTime local(Instant at) {
        return at.atOffset(zone.getOffset(at));
    }

    private String clock(OffsetDateTime local) {
        return words.say("time.clock", twoDigits(local.getHour()) + ':' + twoDigits(local.getMinute()), offset(local));
    }

    String moment(Instant at) {
        Duration past = Duration.between(at, asOf);
        if (past.abs().toMinutes() == 0) {
            return words.say("time.now", time(at));
        }
        return words.say(past.isNegative() ? "time.ahead" : "time.ago", time(at), duration(past.abs()));
    }

    String duration(Duration duration) {
        Duration span = duration.abs();
        if (span.compareTo(IN_DAYS_FROM) >= 0) {
            return two("time.days", span.toDays(), span.toHoursPart());
        } else if (span.toHours() > 0) {
            return two("time.hours", span.toHours(), span.toMinutesPart());
        } else if (span.toMinutes() > 0) {
            return words.say("time.minutes", span.toMinutes());
        }
        return words.say("time.under-a-minute");
    }

    private String two(String key, long whole, int rest) {
        return rest == 0 ? words.say(key, whole) : words.say(key + ".and", whole, rest);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String offset(OffsetDateTime local) {
        int seconds = local.getOffset().getTotalSeconds();
        if (seconds == 0) {
            return "UTC";
        }
        int minutes = Math.abs(seconds) / 60;
        String hours = (seconds < 0 ? "UTC-" : "UTC+") + minutes / 60;
        return minutes % 60 == 0 ? hours : String.format(Locale.ROOT, "%s:%02d", hours, minutes % 60);
    }
}
