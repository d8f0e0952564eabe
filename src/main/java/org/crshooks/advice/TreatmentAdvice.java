package org.crshooks.advice;

import java.util.List;

/** Options and doses by cause, product, grade and course (rules T). */
final class TreatmentAdvice {

    private TreatmentAdvice() {}

    static List<AdviceItem> of(CareContext context) {
        return List.of();
    }
}
