package org.crshooks.fhir;

import java.time.Instant;

/**
 * A resource in its ordinary shape, read from the tokens without the FHIR parser.
 *
 * @param subject the reference to the patient, as written; null for the Patient
 */
record Ordinary(String subject, Facts facts) {

    /** What the rules take from it. */
    sealed interface Facts permits Observed, Given, Born {

        /** The moment that a server sorts by; null where it cannot be told. */
        Instant sortedBy();
    }
}
