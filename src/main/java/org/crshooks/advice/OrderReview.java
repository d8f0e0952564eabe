package org.crshooks.advice;

import java.util.List;
import org.crshooks.clinical.MedicationOrder;

/**
 * One order and what speaks against it.
 *
 * @param objections the gravest first; never empty
 */
public record OrderReview(MedicationOrder order, List<Objection> objections) {

    public OrderReview {
        objections = List.copyOf(objections);
    }
}
