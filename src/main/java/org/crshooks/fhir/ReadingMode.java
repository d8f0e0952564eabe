package org.crshooks.fhir;

/** How charts are read. Both ways give the same. */
public enum ReadingMode {
    /** Resources in their ordinary shape straight from the tokens, the FHIR parser for the others. */
    SIEVE,
    /** The FHIR parser for every resource. */
    FULL
}
