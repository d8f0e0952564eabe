package org.crshooks.advice;

import static org.crshooks.advice.AdviceRow.row;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.crshooks.clinical.TherapyDose;
import org.crshooks.text.Phrase;

/** Blinatumomab, graded by CTCAE v5.0 (T7, T8); every amount of it is in micrograms. */
final class BlinatumomabPath {

    /** T8 [D]: a dose this long after the first belongs to a later cycle. */
    private static final Duration CYCLE = Duration.ofDays(28);

    static final List<AdviceRow> ROWS = List.of(
            row("T8", Band.GRADE_3, BlinatumomabPath::interrupt),
            row("T7", Band.GRADE_4, GradeFour::stop),
            row("T7", Band.GRADE_4, s -> say("T7", Urgency.NOW, Phrase.of("advice.t7.interrupt"))),
            row("T8", Band.GRADE_3, s -> GradeFour.steroid("T8", s, "advice.t8.steroid")),
            row("T7", Band.GRADE_4, s -> GradeFour.steroid("T7", s, "advice.t7.steroid")),
            row("T8", Band.GRADE_3, s -> say("T8", Urgency.ROUTINE, BlinatumomabRestart.text(s.dosing()))),
            row("T7", Band.GRADE_4, GradeFour::tocilizumab),
            row(
                    "T8",
                    Band.ANY,
                    BlinatumomabPath::laterCycle,
                    s -> say("T8", Urgency.SOON, Phrase.of("advice.t8.later"))));

    private BlinatumomabPath() {}

    /** A mild course treated as severe (T1a) is not called grade 3. */
    private static Stream<AdviceItem> interrupt(Situation patient) {
        return say("T8", Urgency.NOW, Phrase.of(patient.worsening() ? "advice.t7.interrupt" : "advice.t8.interrupt"));
    }

    private static Stream<AdviceItem> say(String rule, Urgency urgency, Phrase text) {
        return Stream.of(AdviceItem.of(rule, urgency, text, Citations.TOPIC, Citations.BLINATUMOMAB_LABEL));
    }

    private static boolean laterCycle(Situation patient) {
        Instant last = patient.care().exposure().start();
        return last != null
                && patient.care().chart().therapy().stream()
                        .filter(dose ->
                                dose.product() != null && dose.product().code().equals(Situation.BLINATUMOMAB))
                        .map(TherapyDose::start)
                        .filter(Objects::nonNull)
                        .anyMatch(start -> !start.isAfter(last.minus(CYCLE)));
    }
}
