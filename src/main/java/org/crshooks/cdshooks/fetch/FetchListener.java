package org.crshooks.cdshooks.fetch;

/** Is told how each question to a FHIR server ended. Never waits and never fails. */
@FunctionalInterface
public interface FetchListener {

    /** Where nobody wants to know. */
    FetchListener NONE = ending -> {};

    void ended(Ending ending);
}
