package org.crshooks.outbound;

import java.net.URI;

/**
 * An address that may be contacted. Only {@link FhirServer#locate} and {@link ConfiguredAddress} make one, so nothing else
 * can be sent to.
 */
public final class Destination {

    private final URI uri;

    Destination(URI uri) {
        this.uri = uri;
    }

    URI uri() {
        return uri;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Destination destination && uri.equals(destination.uri);
    }

    @Override
    public int hashCode() {
        return uri.hashCode();
    }

    /** Names nothing: a search carries the patient's id. */
    @Override
    public String toString() {
        return "Destination[***]";
    }
}
