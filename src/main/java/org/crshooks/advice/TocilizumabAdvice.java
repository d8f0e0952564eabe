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
        Object number = rule.isCountKnown() ? rule.next() : Phrase.of("advice.t4.or-later", rule.next());
        int most = TocilizumabRegimen.MOST_DOSES;
        if (!allowedNow) {
            boolean first = rule.given() == 0;
            Phrase later = Phrase.of(
                    first ? "advice.t4.first.later" : "advice.t4.later",
                    number,
                    most,
                    timed.arithmetic(),
                    rule.notBefore());
            return item(improved(patient) ? Urgency.ROUTINE : Urgency.SOON, later)
                    .with(timed);
        }
        if (rule.given() == 0) {
            return item(Urgency.NOW, Phrase.of("advice.t4.first", number, most, timed.arithmetic()))
                    .with(timed);
        }
        String key = improved(patient) ? "advice.t4.if-needed" : "advice.t4.repeat";
        Phrase text = Phrase.of(key, number, most, timed.arithmetic(), rule.last());
        return item(improved(patient) ? Urgency.ROUTINE : Urgency.NOW, text).with(timed);
    }

    /** The amount alone: a dose that nobody told us of may have been given a moment ago. */
    private static AdviceItem unknown(Situation patient, Dose dose, boolean allowedByKnown) {
        TocilizumabRule rule = patient.tocilizumab();
        Phrase text = rule.last() == null
                ? Phrase.of("advice.t4.unknown", dose.arithmetic())
                : Phrase.of("advice.t4.unknown.some", dose.arithmetic(), rule.last());
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
