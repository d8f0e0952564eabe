package org.crshooks.fact;

/**
 * The resource a fact was read from.
 *
 * @param reference relative FHIR reference such as {@code Observation/t7}
 */
public record Source(String reference) implements Comparable<Source> {

    @Override
    public int compareTo(Source other) {
        return reference.compareTo(other.reference);
    }
}
