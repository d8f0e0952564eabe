package org.crshooks.advice;

import java.util.List;
import org.crshooks.text.Phrase;

/** What to check next and when (E5, W3). */
final class NextChecks {

    private NextChecks() {}

    static List<Phrase> of(CareContext context) {
        return List.of();
    }
}
