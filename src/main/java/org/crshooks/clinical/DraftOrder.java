package org.crshooks.clinical;

/**
 * An order that is being written, as far as it could be understood. Several dosage instructions of one order are several
 * of these.
 *
 * @param order what it says; its {@code dose} is the lower end where a range is ordered
 * @param therapy the kind of therapy ordered; null for anything that cannot cause CRS
 * @param indication the diagnosis that it is ordered for; null where none is given or no rule names it
 * @param doseUpTo the upper end of the dose; null where none is given
 * @param chartedRate the rate as ordered, also where it was not understood; empty where none is given
 * @param readable whether the resource could be read at all
 * @param entry which order of the request it belongs to, counted from 0: an order without an id has no other name
 */
public record DraftOrder(
        MedicationOrder order,
        Therapy therapy,
        ConditionKind indication,
        Amount doseUpTo,
        String chartedRate,
        boolean readable,
        int entry) {}
