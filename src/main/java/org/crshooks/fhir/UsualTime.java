package org.crshooks.fhir;

import java.time.Instant;
import java.time.LocalDate;

/** A moment to the second as nearly every server writes it, read many times faster than any form can be. */
public final class UsualTime {

    private static final String FORM = "dddd-dd-ddTdd:dd:dd";
    private static final String DAY_FORM = "dddd-dd-dd";
    private static final int OFFSET = FORM.length();
    private static final String OFFSET_FORM = "dd:dd";
    private static final int LAST_DAY_OF_ALL_MONTHS = 28;
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;

    private UsualTime() {}

    /** A day of the calendar; null for any other form. */
    static LocalDate day(String text) {
        boolean form = text.length() == DAY_FORM.length() && has(DAY_FORM, text, 0);
        if (!form) {
            return null;
        }
        int year = two(text, 0) * 100 + two(text, 2);
        int month = two(text, 5);
        int day = two(text, 8);
        boolean real = month >= 1
                && month <= 12
                && day >= 1
                && (day <= LAST_DAY_OF_ALL_MONTHS
                        || day <= LocalDate.of(year, month, 1).lengthOfMonth());
        return real ? LocalDate.of(year, month, day) : null;
    }

    /** Null for any other form, and for what may be no moment at all. */
    public static Instant instant(String text) {
        if (text.length() <= OFFSET || !has(FORM, text, 0)) {
            return null;
        }
        int year = two(text, 0) * 100 + two(text, 2);
        int month = two(text, 5);
        int day = two(text, 8);
        int hour = two(text, 11);
        int minute = two(text, 14);
        int second = two(text, 17);
        Integer offset = offset(text);
        boolean real = month >= 1 && month <= 12 && day >= 1 && hour < 24 && minute < 60 && second < 60;
        if (offset == null
                || !real
                || day > LAST_DAY_OF_ALL_MONTHS
                        && day > LocalDate.of(year, month, 1).lengthOfMonth()) {
            return null;
        }
        long days = LocalDate.of(year, month, day).toEpochDay();
        return Instant.ofEpochSecond(days * DAY + hour * HOUR + minute * MINUTE + second - offset);
    }

    /** Seconds ahead of UTC; null where it is none that surely exists. */
    private static Integer offset(String text) {
        char sign = text.charAt(OFFSET);
        if (sign == 'Z') {
            return text.length() == OFFSET + 1 ? 0 : null;
        }
        boolean form = (sign == '+' || sign == '-')
                && text.length() == OFFSET + 1 + OFFSET_FORM.length()
                && has(OFFSET_FORM, text, OFFSET + 1);
        if (!form || two(text, OFFSET + 1) > 17 || two(text, OFFSET + 4) > 59) {
            return null;
        }
        int seconds = two(text, OFFSET + 1) * HOUR + two(text, OFFSET + 4) * MINUTE;
        return sign == '+' ? seconds : -seconds;
    }

    private static boolean has(String form, String text, int at) {
        for (int i = 0; i < form.length(); i++) {
            char wanted = form.charAt(i);
            char c = text.charAt(at + i);
            if (wanted == 'd' ? c < '0' || c > '9' : c != wanted) {
                return false;
            }
        }
        return true;
    }

    private static int two(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }
}
