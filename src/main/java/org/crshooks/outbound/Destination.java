package org.crshooks.outbound;

import java.net.URI;

/**
 * An address that may be contacted: made by {@link FhirServer#locate} below an allowed base, or by {@link #configured} from
 * a setting. Nothing else can be sent to, whatever a request or an answer says.
 */
public final class Destination {

    private final URI uri;

    Destination(URI uri) {
        this.uri = uri;
    }

    /**
     * An address that a setting names, such as that of a token endpoint. Never for what a request or an answer says.
     *
     * @throws IllegalArgumentException where it is no plain http or https address
     */
    public static Destination configured(String setting) {
        return HttpAddress.parse(setting)
                .map(HttpAddress::toUri)
                .map(Destination::new)
                .orElseThrow(() -> new IllegalArgumentException("not a plain http or https address"));
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
