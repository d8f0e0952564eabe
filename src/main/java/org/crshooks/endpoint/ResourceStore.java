package org.crshooks.endpoint;

import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Resource;

/**
 * Resources with their versions, in memory. Thread-safe; what is stored is never handed out for change (callers get
 * copies, searches read only).
 */
final class ResourceStore {

    /** All versions of all resources together; beyond it the sandbox refuses to store more. */
    static final int MOST_VERSIONS = 50_000;

    private final Clock clock;
    /** Type → id → versions, oldest first; a null version is a deletion. Both orders are those of first storing. */
    private Map<String, Map<String, List<Resource>>> byType = new LinkedHashMap<>();

    private int versions;
    private int lastId;

    ResourceStore(Clock clock) {
        this.clock = clock;
    }

    /** Runs several steps as one: nobody else reads or writes between, and a failure takes every step back. */
    synchronized <T> T atomically(Supplier<T> steps) {
        Map<String, Map<String, List<Resource>>> before = snapshot();
        int versionsBefore = versions;
        int lastIdBefore = lastId;
        try {
            return steps.get();
        } catch (RuntimeException failure) {
            byType = before;
            versions = versionsBefore;
            lastId = lastIdBefore;
            throw failure;
        }
    }

    /** An id that no resource of the type has had; the same sequence of calls gives the same ids. */
    synchronized String newId(String type) {
        String id;
        do {
            lastId++;
            id = "new-" + lastId;
        } while (ofType(type).containsKey(id));
        return id;
    }

    /** Stores a copy of the resource under the id, as its first or next version, and returns that version. */
    synchronized Resource put(String id, Resource resource) {
        return store(id, resource.copy()).copy();
    }

    /** Stores the resource itself under its own id; nobody else may hold it. */
    synchronized void take(Resource resource) {
        store(resource.getIdElement().getIdPart(), resource);
    }

    private Resource store(String id, Resource stored) {
        if (versions >= MOST_VERSIONS) {
            throw new UnprocessableEntityException("The sandbox is full: restart it to empty it.");
        }
        String type = stored.fhirType();
        List<Resource> history = ofType(type).computeIfAbsent(id, any -> new ArrayList<>());
        String version = String.valueOf(history.size() + 1);
        stored.setId(type + "/" + id + "/_history/" + version);
        stored.getMeta().setVersionId(version).setLastUpdatedElement(now());
        history.add(stored);
        versions++;
        return stored;
    }

    /** @throws ResourceVersionConflictException where {@code expected} is given and is not the current version */
    synchronized void requireVersion(String type, String id, String expected) {
        if (expected == null) {
            return;
        }
        String current = current(type, id).map(r -> r.getMeta().getVersionId()).orElse("0");
        if (!expected.equals(current)) {
            throw new ResourceVersionConflictException("The current version is " + current + ".");
        }
    }

    /** Marks as deleted; without effect where there is nothing. */
    synchronized void delete(String type, String id) {
        if (current(type, id).isPresent()) {
            ofType(type).get(id).add(null);
            versions++;
        }
    }

    /**
     * @param version null for the current one
     * @throws ResourceNotFoundException where it never was
     * @throws ResourceGoneException where it was deleted
     */
    synchronized Resource read(String type, String id, String version) {
        List<Resource> history = ofType(type).get(id);
        int index = version == null || history == null ? lastIndex(history) : indexOf(version);
        if (history == null || index < 0 || index >= history.size()) {
            throw new ResourceNotFoundException("That " + type + " is not known here.");
        }
        Resource found = history.get(index);
        if (found == null) {
            throw new ResourceGoneException("That " + type + " was deleted.");
        }
        return found.copy();
    }

    synchronized Optional<Resource> current(String type, String id) {
        List<Resource> history = ofType(type).get(id);
        return history == null ? Optional.empty() : Optional.ofNullable(history.get(lastIndex(history)));
    }

    /** The current resources of a type, to be read only. */
    synchronized List<Resource> all(String type) {
        return ofType(type).values().stream()
                .map(history -> history.get(history.size() - 1))
                .filter(Objects::nonNull)
                .toList();
    }

    private InstantType now() {
        return new InstantType(clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    }

    private Map<String, List<Resource>> ofType(String type) {
        return byType.computeIfAbsent(type, any -> new LinkedHashMap<>());
    }

    private Map<String, Map<String, List<Resource>>> snapshot() {
        Map<String, Map<String, List<Resource>>> copy = new LinkedHashMap<>();
        byType.forEach((type, resources) -> {
            Map<String, List<Resource>> byId = new LinkedHashMap<>();
            resources.forEach((id, history) -> byId.put(id, new ArrayList<>(history)));
            copy.put(type, byId);
        });
        return copy;
    }

    private static int lastIndex(List<Resource> history) {
        return history == null ? -1 : history.size() - 1;
    }

    private static int indexOf(String version) {
        return version.matches("[1-9]\\d{0,8}") ? Integer.parseInt(version) - 1 : -1;
    }
}
