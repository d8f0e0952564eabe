package org.crshooks.clinical;

import java.util.Collections;
import java.util.Set;

/**
 * What ties one order to another.
 *
 * @param identifiers its own identifiers, as system and value
 * @param replaces references and identifiers of the orders that it takes the place of
 */
public record OrderLinks(Set<String> identifiers, Set<String> replaces) {

    public static final OrderLinks NONE = new OrderLinks(Set.of(), Set.of());

    public OrderLinks {
        identifiers = Set.copyOf(identifiers);
        replaces = Set.copyOf(replaces);
    }

    /** Whether an order takes the place of another one, or is the same by one of its identifiers. */
    static boolean takesPlaceOf(MedicationOrder order, MedicationOrder other) {
        OrderLinks mine = order.links();
        OrderLinks its = other.links();
        return mine.replaces().contains(other.source().reference())
                || !Collections.disjoint(mine.replaces(), its.identifiers())
                || !Collections.disjoint(mine.identifiers(), its.identifiers());
    }
}
