package org.crshooks.endpoint;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;

/** The changes of the store, each of them whole or not at all. Thread-safe. */
final class Writes {

    private final ResourceStore store;
    private final Searches searches;

    Writes(ResourceStore store, Searches searches) {
        this.store = store;
        this.searches = searches;
    }

    /**
     * Stores under a new id, unless the condition finds the resource already there: then that one is the answer, so a
     * repeated or simultaneous request writes once.
     *
     * @param condition as in If-None-Exist; null where the create is unconditional
     * @param newId null for one of the store's choice
     */
    Written create(Resource resource, String condition, String newId, OwnAddress own) {
        String type = resource.fhirType();
        return store.atomically(() -> existing(type, condition, own)
                .map(found -> new Written(found.copy(), false))
                .orElseGet(() -> new Written(store.put(newId == null ? store.newId(type) : newId, resource), true)));
    }

    Optional<Resource> existing(String type, String condition, OwnAddress own) {
        return condition == null ? Optional.empty() : searches.only(type, condition, own);
    }

    /** @param version the version that must be the current one; null where none was named */
    Written update(String id, String version, Resource resource) {
        String type = resource.fhirType();
        if (!resource.hasId() || !id.equals(resource.getIdElement().getIdPart())) {
            throw new InvalidRequestException("The id in the body must be the id in the address.");
        }
        return store.atomically(() -> {
            store.requireVersion(type, id, version);
            boolean created = store.current(type, id).isEmpty();
            return new Written(store.put(id, resource), created);
        });
    }

    void delete(String type, String id) {
        store.delete(type, id);
    }
}
