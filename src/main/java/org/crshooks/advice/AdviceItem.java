package org.crshooks.advice;

import java.util.List;
import org.crshooks.text.Phrase;

/**
 * One option or remark for the clinician; never an order.
 *
 * @param id rule id of the specification, such as {@code T4}
 * @param option whether it is one of several options among which the clinician chooses
 * @param conditional holds only if what the ceiling would bring is confirmed
 * @param dose null where nothing is worked out
 * @param strength strength of recommendation where the source gives one, such as {@code 2B}; empty otherwise
 */
public record AdviceItem(
        String id,
        Urgency urgency,
        Phrase text,
        boolean option,
        boolean conditional,
        Dose dose,
        String strength,
        List<Citation> citations) {

    public AdviceItem {
        citations = List.copyOf(citations);
    }

    static AdviceItem of(String id, Urgency urgency, Phrase text, Citation... citations) {
        return new AdviceItem(id, urgency, text, false, false, null, "", List.of(citations));
    }

    AdviceItem asOption() {
        return new AdviceItem(id, urgency, text, true, conditional, dose, strength, citations);
    }

    AdviceItem ifConfirmed() {
        return new AdviceItem(id, urgency, text, option, true, dose, strength, citations);
    }

    AdviceItem with(Dose worked) {
        return new AdviceItem(id, urgency, text, option, conditional, worked, strength, citations);
    }

    AdviceItem ofStrength(String grade) {
        return new AdviceItem(id, urgency, text, option, conditional, dose, grade, citations);
    }
}
