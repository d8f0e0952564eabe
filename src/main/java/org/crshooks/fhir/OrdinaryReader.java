package org.crshooks.fhir;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * Reads a resource from the tokens as far as it is in its ordinary shape. What is known of the others stands in
 * {@link ResourceScan}, which goes on where this leaves off.
 */
final class OrdinaryReader {

    /** One kind of resource. */
    interface Resource {

        /** Reads the member, whose value is at hand. */
        void read(String name) throws IOException;

        /** What was read; throws where something is missing. */
        Ordinary finish();
    }

    private final ByteGuard guard;
    private final ResourceScan scan;
    private final PlainElements elements;
    private final InertElements inert;

    OrdinaryReader(ByteGuard guard, ResourceScan scan) {
        this.guard = guard;
        this.scan = scan;
        elements = new PlainElements(guard);
        inert = new InertElements(elements);
    }

    /**
     * Reads the resource whose START_OBJECT is at hand. Null where it is not in its ordinary shape, with the token at hand
     * that says so.
     */
    Ordinary read() throws IOException {
        try {
            if (guard.next() != JsonToken.FIELD_NAME || !"resourceType".equals(guard.name())) {
                return null;
            }
            guard.next();
            NotOrdinary.unless(guard.isPlainText());
            Resource resource = resource(guard.text());
            scan.named(guard);
            while (guard.next() == JsonToken.FIELD_NAME) {
                String name = guard.name();
                guard.next();
                member(name, resource);
            }
            return resource.finish();
        } catch (NotOrdinary leaveOff) {
            return null;
        }
    }

    private Resource resource(String type) {
        return switch (type) {
            case "Observation" -> new OrdinaryObservation(elements, inert);
            case "MedicationAdministration" -> new OrdinaryAdministration(elements, inert);
            default -> throw NotOrdinary.because();
        };
    }

    private void member(String name, Resource resource) throws IOException {
        switch (name) {
            case "id" -> {
                elements.passText();
                scan.named(guard);
            }
            case "meta" -> inert.meta();
            case "identifier" -> inert.identifiers();
            case "text" -> {
                NotOrdinary.unless(guard.current() == JsonToken.START_OBJECT);
                scan.narrative(guard);
            }
            default -> resource.read(name);
        }
    }
}
