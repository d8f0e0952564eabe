package org.crshooks.advice;

import java.math.BigDecimal;
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
 */
public record Dose(Drug drug, BigDecimal amount, String unit, Route route, Instant earliest, Phrase arithmetic) {}
