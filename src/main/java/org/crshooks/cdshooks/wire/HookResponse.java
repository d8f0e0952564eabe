package org.crshooks.cdshooks.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * The answer to a hook.
 *
 * @param cards what the reader sees
 * @param systemActions what the client is to do without asking anybody; null where there is nothing
 * @param extension what programs read; null where there is nothing to say beside the cards
 */
public record HookResponse(
        List<Object> cards,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Object> systemActions,
        @JsonInclude(JsonInclude.Include.NON_NULL) Map<String, Object> extension) {

    /** Name of the member that carries the machine-readable assessment. */
    public static final String ASSESSMENT = "org.crshooks.assessment";

    /** Name of the member that says what became of the grade in the record. */
    public static final String WRITE_BACK = "org.crshooks.write-back";

    public HookResponse(List<Object> cards, Map<String, Object> extension) {
        this(cards, null, extension);
    }

    public HookResponse {
        cards = List.copyOf(cards);
    }

    /** No CRS-capable therapy: nothing to show and nothing to say. */
    public static HookResponse nothing() {
        return new HookResponse(List.of(), null);
    }

    /** Says nothing of the patient, so that no log can. */
    @Override
    public String toString() {
        return "HookResponse[***]";
    }
}
