package org.crshooks.cdshooks.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** Something the reader may accept; all of its actions are then carried out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Suggestion(String label, String uuid, Boolean isRecommended, List<Action> actions) {

    public Suggestion {
        actions = actions == null ? List.of() : List.copyOf(actions);
    }
}
