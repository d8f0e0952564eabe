package org.crshooks.advice;

import java.util.List;

/** The work-up set with its status (W1, W2). */
final class WorkUp {

    private WorkUp() {}

    static List<WorkUpItem> of(CareContext context) {
        return List.of();
    }
}
