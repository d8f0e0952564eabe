package org.crshooks.advice;

import java.util.List;
import org.crshooks.text.Phrase;

/** Organ by organ (W8). */
final class OrganTable {

    private OrganTable() {}

    static List<Phrase> of(CareContext context) {
        return List.of();
    }
}
