package org.crshooks.cdshooks.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * A change to the record.
 *
 * @param type {@code create}, {@code update} or {@code delete}
 * @param resource the FHIR resource as plain JSON, never as an object of a FHIR library; null for a deletion
 * @param resourceId references of what is deleted
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Action(String type, String description, Map<String, Object> resource, List<String> resourceId) {}
