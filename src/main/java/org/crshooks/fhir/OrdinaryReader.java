package org.crshooks.fhir;

import org.crshooks.json.Token;

/**
 * Reads a resource from the tokens as far as it is in its ordinary shape. What is known of the others stands in
 * {@link ResourceScan}, which goes on where this leaves off.
 */
final class OrdinaryReader {

    /** One kind of resource. */
    interface Resource {

        /** Reads the member, whose value is at hand. */
        void read(String name);

        /** What was read; throws where something is missing. */
        Ordinary finish();
    }

    private final ByteGuard guard;
    private final PlainElements elements;
    private final InertElements inert;

    OrdinaryReader(ByteGuard guard) {
        this.guard = guard;
        elements = new PlainElements(guard);
        inert = new InertElements(elements, guard);
    }

    /**
     * Reads the resource whose START_OBJECT is at hand. Null where it is not in its ordinary shape, with the token at hand
     * that says so.
     */
    Ordinary read(ResourceScan scan) {
        try {
            if (guard.next() != Token.NAME || !"resourceType".equals(guard.name())) {
                return null;
            }
            guard.next();
            NotOrdinary.unless(guard.isPlainText());
            Resource resource = resource(guard.text());
            scan.named(guard);
            while (guard.next() == Token.NAME) {
                String name = guard.name();
                guard.next();
                member(name, resource, scan);
            }
            return resource.finish();
        } catch (NotOrdinary leaveOff) {
            return null;
        }
    }

    private Resource resource(String type) {
        return switch (type) {
            case "Observation" -> new OrdinaryObservation(elements, inert);
            case "Patient" -> new OrdinaryPatient(elements, inert, guard);
            case "MedicationAdministration" -> new OrdinaryAdministration(elements, inert);
            default -> throw NotOrdinary.because();
        };
    }

    private void member(String name, Resource resource, ResourceScan scan) {
        switch (name) {
            case "id" -> {
                elements.passText();
                scan.named(guard);
            }
            case "meta" -> inert.meta();
            case "identifier" -> inert.identifiers();
            case "text" -> {
                NotOrdinary.unless(guard.current() == Token.START_OBJECT);
                scan.narrative(guard);
            }
            default -> resource.read(name);
        }
    }
}
