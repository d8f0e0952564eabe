package org.crshooks.cdshooks.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A CDS Hooks 2.0 card as it goes over the wire.
 *
 * @param summary one line of plain text, at most {@value #LONGEST_SUMMARY} UTF-16 units
 * @param detail GitHub-flavoured Markdown without HTML
 * @param suggestions null where there are none
 * @param links null where there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Card(
        String uuid,
        String summary,
        String detail,
        Indicator indicator,
        Source source,
        List<Suggestion> suggestions,
        List<Link> links,
        String selectionBehavior,
        List<Coding> overrideReasons) {

    public static final int LONGEST_SUMMARY = 139;

    /** A card that leads nowhere. */
    public Card(
            String uuid,
            String summary,
            String detail,
            Indicator indicator,
            Source source,
            List<Suggestion> suggestions,
            String selectionBehavior,
            List<Coding> overrideReasons) {
        this(uuid, summary, detail, indicator, source, suggestions, null, selectionBehavior, overrideReasons);
    }

    /** The same card, leading there; an empty list changes nothing. */
    public Card leadingTo(List<Link> there) {
        return there.isEmpty()
                ? this
                : new Card(
                        uuid,
                        summary,
                        detail,
                        indicator,
                        source,
                        suggestions,
                        List.copyOf(there),
                        selectionBehavior,
                        overrideReasons);
    }
}
