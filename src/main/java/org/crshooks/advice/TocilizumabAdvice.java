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
        boolean allowedNow = !rule.notBefore().isAfter(patient.asOf());
        if (!rule.timeKnown()) {
            return unknown(patient, dose, allowedNow);
        }
        Dose timed = dose.notBefore(rule.notBefore());
        Phrase amount = patient.tocilizumabArithmetic();
        Object number = number(rule);
        int most = TocilizumabRegimen.MOST_DOSES;
        if (!allowedNow) {
            Phrase later = Phrase.of(later(rule), number, most, amount, rule.last());
            return item(improved(patient) ? Urgency.ROUTINE : Urgency.SOON, later)
                    .with(timed);
        }
        if (rule.given() == 0) {
            return item(Urgency.NOW, Phrase.of("advice.t4.first", number, most, amount))
                    .with(timed);
        }
        Object last = rule.lastExact() ? rule.last() : Phrase.of("advice.t4.as-late-as", rule.last());
        String key = improved(patient) ? "advice.t4.if-needed" : "advice.t4.repeat";
        Phrase text = Phrase.of(key, number, most, amount, last);
        return item(improved(patient) ? Urgency.ROUTINE : Urgency.NOW, text).with(timed);
    }

    private static Object number(TocilizumabRule rule) {
        return rule.isCountKnown() ? rule.next() : Phrase.of("advice.t4.or-later", rule.next());
    }

    private static String later(TocilizumabRule rule) {
        if (!rule.lastExact()) {
            return "advice.t4.later.untimed";
        }
        return rule.given() == 0 ? "advice.t4.first.later" : "advice.t4.later";
    }

    /** The amount without a time: a dose that nobody told us of, or not when, may have been given a moment ago. */
    private static AdviceItem unknown(Situation patient, Dose dose, boolean allowedByKnown) {
        TocilizumabRule rule = patient.tocilizumab();
        Phrase amount = patient.tocilizumabArithmetic();
        Phrase text;
        if (rule.known() != DosesKnown.NONE || rule.last() == null && rule.withoutTime() > 0) {
            text = Phrase.of(
                    "advice.t4.untimed", number(rule), TocilizumabRegimen.MOST_DOSES, amount, rule.withoutTime());
        } else {
            text = rule.last() == null
                    ? Phrase.of("advice.t4.unknown", amount)
                    : Phrase.of("advice.t4.unknown.some", amount, rule.last());
        }
        Urgency urgency = improved(patient) ? Urgency.ROUTINE : allowedByKnown ? Urgency.NOW : Urgency.SOON;
        return item(urgency, text).with(dose.onceChecked(allowedByKnown ? null : rule.notBefore()));
    }

    private static boolean improved(Situation patient) {
        return patient.response() != null && patient.response().improved();
    }

    private static AdviceItem item(Urgency urgency, Phrase text) {
        return AdviceItem.of("T4", urgency, text, Citations.TOPIC, Citations.TOCILIZUMAB_LABEL);
    }
}
