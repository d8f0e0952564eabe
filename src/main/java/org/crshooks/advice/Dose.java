package org.crshooks.advice;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.Route;
import org.crshooks.text.Phrase;

/**
 * A dose worked out for this patient.
 *
 * @param amount in {@code unit}, exact; null where an input such as the weight is missing
 * @param unit UCUM, such as {@code mg} or {@code ug/d}
 * @param route how it is given
 * @param earliest not before this moment; null where any time will do
 * @param arithmetic how the amount came about, or the rule where it could not be worked out
 * @param interval time between doses; null for a single dose, or where {@code unit} is per day
 * @param infusion time over which one dose runs; null where no source gives one
 * @param onceChecked whether it must first be found out when earlier doses were given; {@code earliest} is then no more
 *     than what the known ones allow
 */
public record Dose(
        Drug drug,
        BigDecimal amount,
        String unit,
        Route route,
        Instant earliest,
        Phrase arithmetic,
        Duration interval,
        Duration infusion,
        boolean onceChecked) {

    /** A dose without a stated interval or infusion time. */
    public Dose(Drug drug, BigDecimal amount, String unit, Route route, Instant earliest, Phrase arithmetic) {
        this(drug, amount, unit, route, earliest, arithmetic, null, null, false);
    }

    /** The same dose, repeated. */
    public Dose every(Duration time) {
        return new Dose(drug, amount, unit, route, earliest, arithmetic, time, infusion, onceChecked);
    }

    /** The same dose, not before a moment. */
    Dose notBefore(Instant moment) {
        return new Dose(drug, amount, unit, route, moment, arithmetic, interval, infusion, onceChecked);
    }

    /** The same dose, where nobody can say yet when it may be given; {@code moment} is null where nothing known bars it. */
    Dose onceChecked(Instant moment) {
        return new Dose(drug, amount, unit, route, moment, arithmetic, interval, infusion, true);
    }
}
