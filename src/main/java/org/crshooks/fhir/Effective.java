package org.crshooks.fhir;

import java.time.Instant;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;

/**
 * When something was given, as written.
 *
 * @param given whether the element says anything at all
 * @param start the beginning of a period, or the moment; null where neither is given
 * @param end the end of a period; null where none is given
 * @param ends whether the period has an end, readable or not
 */
record Effective(boolean given, boolean period, String start, String end, boolean ends) {

    /** @param given whether the element says anything at all */
    static Effective of(boolean given, Type time) {
        if (time instanceof Period p) {
            return new Effective(
                    given,
                    true,
                    p.getStartElement().getValueAsString(),
                    p.getEndElement().getValueAsString(),
                    Times.hasEnd(p));
        }
        String moment = time instanceof BaseDateTimeType t ? t.getValueAsString() : null;
        return new Effective(given, false, moment, null, false);
    }

    /** The moment that a server sorts by. */
    Optional<Instant> sortedBy() {
        return Times.any(start);
    }
}
