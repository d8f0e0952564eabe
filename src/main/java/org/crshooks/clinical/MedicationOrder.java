package org.crshooks.clinical;

import java.math.BigDecimal;
import java.time.Instant;
import org.crshooks.fact.Source;

/**
 * An order for a drug: a draft being written, or one signed before. Never something given.
 *
 * @param drug {@link Drug#OTHER} for what no rule names
 * @param product the causal product ordered; null for anything else
 * @param dose amount of one dose as charted, the lower end where a range is ordered; null where none is given
 * @param doseUpTo the upper end of the dose; null where none is given
 * @param perDay how often in 24 h; null where not given
 * @param infusion hours over which one dose runs; null where not given
 * @param rate continuous rate; null where not given
 * @param indication the diagnosis that it is ordered for; null where none is given or no rule names it
 * @param at when the dose is due, else when it was ordered; null where neither is given
 * @param timing when its doses are due
 * @param links which orders it replaces
 * @param draft being written or selected now
 */
public record MedicationOrder(
        Drug drug,
        Product product,
        String name,
        Amount dose,
        Amount doseUpTo,
        BigDecimal perDay,
        BigDecimal infusion,
        DoseRate rate,
        Route route,
        SupportReason reason,
        ConditionKind indication,
        Instant at,
        OrderTiming timing,
        OrderLinks links,
        boolean draft,
        Source source) {

    /** Whether it takes the place of another order, or both are one: by name, by identifier, or as it says itself. */
    public boolean replaces(MedicationOrder other) {
        return source.isNamed() && source.equals(other.source()) || OrderLinks.takesPlaceOf(this, other);
    }
}
