package org.crshooks.cdshooks.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** One thing that the reader may accept with one click; it holds exactly one action. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Suggestion(String label, String uuid, Boolean isRecommended, List<Action> actions) {

    /**
     * A change to the record.
     *
     * @param type {@code create}, {@code update} or {@code delete}
     * @param resource the FHIR resource as JSON values, with its id
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Action(String type, String description, Object resource, String resourceId) {}
}
