package org.crshooks.advice;

import static org.crshooks.advice.AdviceRow.row;

import java.util.List;
import java.util.stream.Stream;
import org.crshooks.clinical.Flag;
import org.crshooks.clinical.Stay;
import org.crshooks.text.Phrase;

/** What holds whatever the cause (T1, T1a, T2, T6, T20, T21). */
final class GeneralAdvice {

    /** Signs without their treatment come before everything else, also where the grade is 0. */
    static Stream<AdviceItem> untreatedSigns(Situation patient) {
        return Stream.of(
                        flag(patient, Flag.HYPOTENSION_UNTREATED, Phrase.of("advice.t21.hypotension-untreated")),
                        flag(
                                patient,
                                Flag.HYPOTENSION_NOT_CONTROLLED,
                                Phrase.of("advice.t21.hypotension-not-controlled")),
                        flag(patient, Flag.OXYGEN_NOT_STARTED, Phrase.of("advice.t21.oxygen-not-started")))
                .flatMap(s -> s);
    }

    static final List<AdviceRow> BEFORE_THE_PATH = List.of(
            row("T1a", Band.MILD, Situation::worsening, s -> say("T1a", Urgency.NOW, Phrase.of("advice.t1a"))),
            row("T20", Band.SEVERE, GeneralAdvice::outside, GeneralAdvice::admit),
            row("T20", Band.MILD, s -> outside(s) && fast(s) && !s.worsening(), GeneralAdvice::admit),
            row("T20", Band.TWO_TO_FOUR, GeneralAdvice::outside, GeneralAdvice::intensiveCareOutside),
            row(
                    "T20",
                    Band.MILD,
                    s -> outside(s) && progressive(s) && !fast(s) && !s.worsening(),
                    s -> say("T20", Urgency.NOW, Phrase.of("advice.t20.progressive"), Citations.REVIEW)),
            row(
                    "T20",
                    Band.MILD,
                    s -> outside(s) && s.isEffectorCell() && !fast(s) && !progressive(s) && !s.worsening(),
                    s -> say("T20", Urgency.SOON, Phrase.of("advice.t20.outpatient"), Citations.REVIEW)));

    static final List<AdviceRow> AFTER_THE_PATH = List.of(
            row("T6", Band.SEVERE, s -> say("T6", Urgency.NOW, Phrase.of("advice.t6"))),
            row("T2", Band.ANY, InfectionAdvice::of),
            row("T1", Band.MILD, s -> say("T1", Urgency.SOON, Phrase.of("advice.t1"))));

    private GeneralAdvice() {}

    private static Stream<AdviceItem> flag(Situation patient, Flag flag, Phrase text) {
        return patient.care().flags().contains(flag) ? say("T21", Urgency.NOW, text, Citations.ASTCT) : Stream.empty();
    }

    private static boolean outside(Situation patient) {
        return patient.care().chart().stays().stream()
                .noneMatch(stay -> stay.setting() == Stay.Setting.INPATIENT && stay.covers(patient.asOf()));
    }

    private static boolean fast(Situation patient) {
        return Worsening.isFast(patient.care(), patient.range());
    }

    private static boolean progressive(Situation patient) {
        return Worsening.isProgressive(patient.care());
    }

    private static Stream<AdviceItem> admit(Situation patient) {
        return say("T20", Urgency.NOW, Phrase.of("advice.t20.admit"), Citations.REVIEW);
    }

    private static Stream<AdviceItem> intensiveCareOutside(Situation patient) {
        Phrase text = patient.severe() || patient.range().floor() < Band.GRADE_2.from()
                ? Phrase.of("advice.t20.intensive-care")
                : Phrase.of("advice.t20.intensive-care.grade-2");
        return say("T20", patient.severe() ? Urgency.NOW : Urgency.SOON, text);
    }

    private static Stream<AdviceItem> say(String rule, Urgency urgency, Phrase text) {
        return say(rule, urgency, text, Citations.TOPIC);
    }

    private static Stream<AdviceItem> say(String rule, Urgency urgency, Phrase text, Citation source) {
        return Stream.of(AdviceItem.of(rule, urgency, text, source));
    }
}
