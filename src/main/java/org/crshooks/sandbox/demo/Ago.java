package org.crshooks.sandbox.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;

/** Turns "2d4h30m" before start-up into an instant. */
record Ago(Instant start) {

    Instant instant(String before) {
        String text = before.toUpperCase(Locale.ROOT);
        int day = text.indexOf('D');
        String days = day < 0 ? "" : text.substring(0, day + 1);
        String rest = text.substring(day + 1);
        return start.minus(Duration.parse("P" + days + (rest.isEmpty() ? "" : "T" + rest)));
    }

    DateTimeType time(String before) {
        return new DateTimeType(instant(before).toString());
    }

    /** @param end null for a period that goes on */
    Period period(String begin, String end) {
        Period period = new Period().setStartElement(time(begin));
        return end == null ? period : period.setEndElement(time(end));
    }
}
