package org.crshooks.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.crshooks.cdshooks.problem.Problem;
import org.crshooks.cdshooks.problem.Refusal;

/**
 * The stretch of time that a report is about.
 *
 * @param from the first moment
 * @param to the first moment after it
 */
record Period(OffsetDateTime from, OffsetDateTime to) {

    private static final OffsetDateTime FIRST = OffsetDateTime.parse("0001-01-01T00:00:00Z");
    private static final OffsetDateTime LAST = OffsetDateTime.parse("9999-12-31T00:00:00Z");

    /**
     * @param from an instant, or a date (UTC) whose first moment is meant; null for no limit
     * @param to likewise; what happened then is not in the period any more
     * @throws Refusal where one of them is neither
     */
    static Period of(String from, String to) {
        return new Period(moment(from, "from", FIRST), moment(to, "to", LAST));
    }

    /** As text; null where there is no limit. */
    String begins() {
        return from.equals(FIRST) ? null : from.toInstant().toString();
    }

    /** Likewise. */
    String ends() {
        return to.equals(LAST) ? null : to.toInstant().toString();
    }

    private static OffsetDateTime moment(String text, String name, OffsetDateTime otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            Instant moment = text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            OffsetDateTime column = Moments.column(moment);
            if (column != null) {
                return column;
            }
        } catch (DateTimeException e) {
            // the same answer as for a moment that no database can hold
        }
        throw new Refusal(Problem.NOT_AN_INSTANT, name);
    }
}
