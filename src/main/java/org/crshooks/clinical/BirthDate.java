package org.crshooks.clinical;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When a patient was born: a day, or any day of the month or year that is charted (F11).
 *
 * @param earliest the first possible day
 * @param latest the last possible day
 */
public record BirthDate(LocalDate earliest, LocalDate latest) {

    /** Completed years, at least and at most. */
    record Age(int youngest, int oldest) {}

    public static BirthDate on(LocalDate day) {
        return new BirthDate(day, day);
    }

    /** The age at a moment; empty where the patient was not born yet, so that the date must be wrong. */
    Optional<Age> ageAt(Instant t) {
        LocalDate today = t.atZone(ZoneOffset.UTC).toLocalDate();
        if (earliest.isAfter(today)) {
            return Optional.empty();
        }
        LocalDate last = latest.isAfter(today) ? today : latest;
        return Optional.of(new Age(years(last, today), years(earliest, today)));
    }

    private static int years(LocalDate born, LocalDate today) {
        return Period.between(born, today).getYears();
    }
}
