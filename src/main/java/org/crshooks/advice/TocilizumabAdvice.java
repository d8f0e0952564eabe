package org.crshooks.advice;

import java.util.stream.Stream;
import org.crshooks.text.Phrase;

/** Offers the next tocilizumab dose, or says why there is none (T4). */
final class TocilizumabAdvice {

    private TocilizumabAdvice() {}

    static Stream<AdviceItem> next(Situation patient) {
        return Stream.of(next(patient, TocilizumabRegimen.dose(patient.dosing())));
    }

    /** As one of two options: at grade 2 after effector cells, and after a transplant. */
    static Stream<AdviceItem> nextAsOption(Situation patient) {
        return next(patient).map(AdviceItem::asOption);
    }

    private static AdviceItem next(Situation patient, Dose dose) {
        TocilizumabRule rule = patient.tocilizumab();
        if (rule.exhausted()) {
            return item(Urgency.NOW, Phrase.of("advice.t4.exhausted", rule.given()));
        }
        Dose timed = at(dose, rule);
        Phrase amount = patient.tocilizumabArithmetic();
        boolean allowedNow = !rule.earliest().isAfter(patient.asOf());
        int most = TocilizumabRegimen.MOST_DOSES;
        if (!allowedNow) {
            boolean first = rule.given() == 0;
            Phrase later = Phrase.of(
                    first ? "advice.t4.first.later" : "advice.t4.later", rule.next(), most, amount, rule.earliest());
            return item(improved(patient) ? Urgency.ROUTINE : Urgency.SOON, later)
                    .with(timed);
        }
        if (rule.given() == 0) {
            return item(Urgency.NOW, Phrase.of("advice.t4.first", rule.next(), most, amount))
                    .with(timed);
        }
        String key = improved(patient) ? "advice.t4.if-needed" : "advice.t4.repeat";
        Phrase text = Phrase.of(key, rule.next(), most, amount, rule.last());
        return item(improved(patient) ? Urgency.ROUTINE : Urgency.NOW, text).with(timed);
    }

    private static boolean improved(Situation patient) {
        return patient.response() != null && patient.response().improved();
    }

    private static Dose at(Dose d, TocilizumabRule rule) {
        return new Dose(d.drug(), d.amount(), d.unit(), d.route(), rule.earliest(), d.arithmetic());
    }

    private static AdviceItem item(Urgency urgency, Phrase text) {
        return AdviceItem.of("T4", urgency, text, Citations.TOPIC, Citations.TOCILIZUMAB_LABEL);
    }
}
