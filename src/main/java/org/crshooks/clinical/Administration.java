package org.crshooks.clinical;

import java.time.Instant;
import org.crshooks.fact.Source;

/**
 * A drug that was given, or is running; never an order.
 *
 * @param name the drug as charted, for what {@code drug} does not name
 * @param start when it was given or began
 * @param end when it ended; null while running, for a dose given at one moment, or where the end is unknown
 * @param form how the chart states its time
 * @param rate null where none is charted or its unit is not understood (unknown dose)
 * @param dose the amount of a single dose; null where none is charted
 * @param reason {@link SupportReason#NOT_RECORDED} where none is charted
 * @param interrupted whether its status says that it was stopped or put on hold
 */
public record Administration(
        Drug drug,
        String name,
        Instant start,
        Instant end,
        Form form,
        DoseRate rate,
        Amount dose,
        Route route,
        SupportReason reason,
        Source source,
        boolean interrupted) {

    /** One that was not interrupted. */
    public Administration(
            Drug drug,
            String name,
            Instant start,
            Instant end,
            Form form,
            DoseRate rate,
            Amount dose,
            Route route,
            SupportReason reason,
            Source source) {
        this(drug, name, start, end, form, rate, dose, route, reason, source, false);
    }

    /** How the chart states when a drug ran. */
    public enum Form {
        /** A period; without an end it is still running. */
        PERIOD,
        /** A period that is over at an unknown time: completed or stopped without an end. */
        ENDED_TIME_UNKNOWN,
        /** Running, but nobody can say since when; {@code start} is then the first moment at which it can have begun. */
        RUNNING_SINCE_UNKNOWN,
        /** A rate charted at one moment; holds until the next row of the drug, at most 4 h. */
        RATE_ROW,
        /** A dose given at one moment. */
        DOSE
    }
}
