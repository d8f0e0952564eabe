package org.crshooks.clinical;

import java.math.BigDecimal;
import java.time.Instant;
import org.crshooks.fact.Source;

/**
 * An order for a drug: a draft being written, or one signed before. Never something given.
 *
 * @param drug {@link Drug#OTHER} for what no rule names
 * @param product the causal product ordered; null for anything else
 * @param dose amount of one dose as charted; null where none is given
 * @param perDay how often in 24 h; null where not given
 * @param infusion hours over which one dose runs; null where not given
 * @param rate continuous rate; null where not given
 * @param at when the dose is due, else when it was ordered; null where neither is given
 * @param timing when its doses are due
 * @param draft being written or selected now
 */
public record MedicationOrder(
        Drug drug,
        Product product,
        String name,
        Amount dose,
        BigDecimal perDay,
        BigDecimal infusion,
        DoseRate rate,
        Route route,
        SupportReason reason,
        Instant at,
        OrderTiming timing,
        boolean draft,
        Source source) {}
