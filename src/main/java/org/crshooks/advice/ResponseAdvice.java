package org.crshooks.advice;

import static org.crshooks.advice.AdviceRow.row;

import java.util.List;
import java.util.stream.Stream;
import org.crshooks.clinical.Therapy;
import org.crshooks.text.Phrase;

/** After treatment: when to judge it, and what to do without an improvement (E4, T12, T13). */
final class ResponseAdvice {

    /** T13. */
    private static final int DOSES_BEFORE_REFRACTORY = 2;

    static final List<AdviceRow> ROWS = List.of(
            row("E4", Band.ANY, s -> s.response() != null, ResponseAdvice::check),
            row("T12", Band.ANY, Situation::notImproved, s -> say("T12", Urgency.NOW, Phrase.of("advice.t12.review"))),
            row(
                    "T12",
                    Band.ANY,
                    s -> s.notImproved() && needsMore(s) && s.treatments().steroidOnly(),
                    s -> say("T12", Urgency.NOW, Phrase.of("advice.t12.add-tocilizumab"))),
            row(
                    "T12",
                    Band.ANY,
                    s -> s.notImproved() && needsMore(s) && s.treatments().tocilizumabOnly(),
                    s -> say("T12", Urgency.NOW, Phrase.of("advice.t12.add-steroid"))),
            row(
                    "T12",
                    Band.ANY,
                    s -> s.notImproved() && needsMore(s) && s.treatments().both(),
                    s -> say("T12", Urgency.NOW, Phrase.of("advice.t12.raise-steroid"))),
            row("T4", Band.ANY, ResponseAdvice::tocilizumabByResponse, TocilizumabAdvice::next),
            row("T13", Band.ANY, ResponseAdvice::refractory, ResponseAdvice::thirdLine));

    private ResponseAdvice() {}

    private static Stream<AdviceItem> check(Situation patient) {
        Response response = patient.response();
        if (response.improved()) {
            return say("E4", Urgency.INFORMATION, Phrase.of("advice.e4.improved", response.from()));
        }
        if (!response.isPrompted()) {
            return say("E4", Urgency.ROUTINE, Phrase.of("advice.e4.due", response.promptAt(), response.escalateAt()));
        }
        return response.isOverdue()
                ? say("E4", Urgency.NOW, Phrase.of("advice.e4.escalate", response.sinceFirst()))
                : say("E4", Urgency.NOW, Phrase.of("advice.e4.not-improved", response.since()));
    }

    /** Severe, or grade 2 after effector cells. */
    private static boolean needsMore(Situation patient) {
        return patient.severe() || patient.isEffectorCell() && Band.GRADE_2.contains(patient.floor());
    }

    /** Where the path of the cause offers no tocilizumab by itself: once it was given, or a steroid was not enough. */
    private static boolean tocilizumabByResponse(Situation patient) {
        boolean offeredByThePath =
                patient.isEffectorCell() || patient.care().exposure().therapy() == Therapy.HAPLO_HCT;
        return !offeredByThePath
                && needsMore(patient)
                && (patient.treatments().anyTocilizumab() || patient.notImproved());
    }

    /** Also once no further tocilizumab is allowed: the steroid and the time to judge it come first. */
    private static boolean refractory(Situation patient) {
        return patient.floor() >= Band.SEVERE.from()
                && patient.tocilizumab().given() >= DOSES_BEFORE_REFRACTORY
                && patient.tocilizumab().withoutTime() == 0
                && !patient.treatments().steroids().isEmpty()
                && patient.notImproved();
    }

    private static Stream<AdviceItem> thirdLine(Situation patient) {
        Dose dose = RefractorySteroid.dose(patient.dosing());
        return Stream.concat(
                say("T13", Urgency.NOW, Phrase.of("advice.t13.steroid", dose.arithmetic()))
                        .map(item -> item.with(dose)),
                Stream.concat(
                        say("T13", Urgency.SOON, Phrase.of("advice.t13.anakinra"))
                                .map(AdviceItem::asOption),
                        say("T13", Urgency.ROUTINE, Phrase.of("advice.t13.others"))
                                .map(AdviceItem::asOption)));
    }

    private static Stream<AdviceItem> say(String rule, Urgency urgency, Phrase text) {
        return Stream.of(AdviceItem.of(rule, urgency, text, Citations.TOPIC));
    }
}
