package org.crshooks.clinical;

/**
 * An order that is being written, as far as it could be understood. Several dosage instructions of one order are several
 * of these.
 *
 * @param order what it says
 * @param therapy the kind of therapy ordered; null for anything that cannot cause CRS
 * @param chartedRate the rate as ordered, also where it was not understood; empty where none is given
 * @param readable whether the resource could be read at all
 * @param entry which order of the request it belongs to, counted from 0: an order without an id has no other name
 */
public record DraftOrder(MedicationOrder order, Therapy therapy, String chartedRate, boolean readable, int entry) {}
