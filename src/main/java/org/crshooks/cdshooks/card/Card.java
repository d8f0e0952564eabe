package org.crshooks.cdshooks.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A CDS Hooks 2.0 card as it goes over the wire.
 *
 * @param summary one line of plain text, at most {@value #LONGEST_SUMMARY} UTF-16 units
 * @param detail GitHub-flavoured Markdown without HTML
 * @param suggestions null where there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Card(
        String uuid,
        String summary,
        String detail,
        Indicator indicator,
        Source source,
        List<Suggestion> suggestions,
        String selectionBehavior,
        List<Coding> overrideReasons) {

    public static final int LONGEST_SUMMARY = 139;
}
