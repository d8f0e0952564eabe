package org.crshooks.fact;

/**
 * The resource a fact was read from.
 *
 * @param reference relative FHIR reference such as {@code Observation/t7}
 */
public record Source(String reference) implements Comparable<Source> {

    /** What stands for the id of a resource that has neither an id nor a full URL. */
    public static final String WITHOUT_ID = "/?";

    /** Whether it is the name of one resource; several without a name share one reference. */
    public boolean isNamed() {
        return !reference.endsWith(WITHOUT_ID);
    }

    @Override
    public int compareTo(Source other) {
        return reference.compareTo(other.reference);
    }
}
