package org.crshooks.fhir;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the rules take from a Patient who is alive.
 *
 * @param date null where it is not charted
 */
record Born(LocalDate date) implements Ordinary.Facts {

    @Override
    public Instant sortedBy() {
        return null;
    }
}
