package org.crshooks.fhir;

import java.util.List;
import java.util.Set;
import org.crshooks.clinical.DraftOrder;
import org.crshooks.clinical.Ignored;

/**
 * The orders that are being written.
 *
 * @param ignored those that are not this patient's, and amounts that were not understood
 */
public record Drafts(List<DraftOrder> orders, Set<Ignored> ignored) {

    public Drafts {
        orders = List.copyOf(orders);
        ignored = Set.copyOf(ignored);
    }
}
