package org.crshooks.advice;

import java.util.List;
import org.crshooks.text.Phrase;

/** Risk markers and scores (W5, W6). */
final class RiskMarkers {

    private RiskMarkers() {}

    static List<Phrase> of(CareContext context) {
        return List.of();
    }
}
