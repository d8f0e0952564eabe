package org.crshooks.advice;

import java.util.List;
import org.crshooks.fact.Evidence;
import org.crshooks.text.Phrase;

/**
 * ASTCT ICANS grade beside the CRS grade, which it never alters (I1).
 *
 * @param grade 0 to 4; null where no domain was charted
 * @param evidence the charted domains
 * @param text what to say about it, such as that it was not assessed
 */
public record Icans(Integer grade, List<Evidence> evidence, Phrase text) {

    public Icans {
        evidence = List.copyOf(evidence);
    }
}
