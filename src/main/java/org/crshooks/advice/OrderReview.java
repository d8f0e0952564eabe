package org.crshooks.advice;

import java.util.List;
import org.crshooks.clinical.MedicationOrder;

/**
 * One order and what speaks against it.
 *
 * @param entry which order of the request it is, from 0
 * @param objections the gravest first; never empty
 */
public record OrderReview(MedicationOrder order, int entry, List<Objection> objections) {

    public OrderReview {
        objections = List.copyOf(objections);
    }
}
