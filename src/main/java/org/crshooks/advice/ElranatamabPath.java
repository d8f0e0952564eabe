package org.crshooks.advice;

import static org.crshooks.advice.AdviceRow.row;

import java.util.List;
import java.util.stream.Stream;
import org.crshooks.grading.Range;
import org.crshooks.text.Phrase;

/** Elranatamab by the grade of its label, which is of the ASTCT type (T9). */
final class ElranatamabPath {

    static final List<AdviceRow> ROWS = List.of(
            row("T9", Band.GRADE_4, s -> say(Urgency.NOW, Phrase.of("advice.t9.stop-grade-4"))),
            row(
                            "T9",
                            Band.GRADE_3,
                            Situation::gradeThreeBefore,
                            s -> say(Urgency.NOW, Phrase.of("advice.t9.stop-grade-3-again")))
                    .ofTheNumber(),
            row("T9", Band.GRADE_3, s -> !s.gradeThreeBefore(), s -> say(Urgency.NOW, Phrase.of("advice.t9.withhold")))
                    .ofTheNumber(),
            row("T9", Band.MILD, s -> say(Urgency.NOW, Phrase.of("advice.t9.withhold"))),
            row("T9", Band.SEVERE, s -> GradeFour.steroid("T9", s, "advice.t9.steroid")),
            row("T9", Band.SEVERE, ElranatamabPath::tocilizumab),
            row(
                    "T9",
                    Band.GRADE_3,
                    s -> !s.gradeThreeBefore() || s.worsening(),
                    s -> say(Urgency.ROUTINE, Phrase.of("advice.t9.next-dose-in-hospital"))),
            row(
                    "T9",
                    Band.GRADE_2,
                    s -> !s.worsening(),
                    s -> say(Urgency.ROUTINE, Phrase.of("advice.t9.next-dose-after-grade-2"))),
            row("T9", Band.ANY, ElranatamabPath::besideCtcae));

    private ElranatamabPath() {}

    /**
     * The label grade; where it is 0 for want of a current fever and CTCAE v5.0 is not, the next dose is withheld as for
     * grade 1 or 2.
     */
    static Range range(Situation patient) {
        Range label = Situation.labelRange(patient.care());
        int beside = Math.min(patient.care().adviceGrade().floor(), Band.MILD.to());
        return label.floor() > 0 ? label : new Range(beside, Math.max(beside, label.ceiling()));
    }

    private static Stream<AdviceItem> tocilizumab(Situation patient) {
        return StopAndSteroid.tocilizumab(patient)
                .map(item -> AdviceItem.of(
                        "T9",
                        Urgency.SOON,
                        Phrase.of("advice.t9.tocilizumab", patient.tocilizumabArithmetic()),
                        Citations.TOPIC));
    }

    /** The other scale, where it says something else. */
    private static Stream<AdviceItem> besideCtcae(Situation patient) {
        Range label = Situation.labelRange(patient.care());
        Range ctcae = patient.care().adviceGrade();
        return label.equals(ctcae)
                ? Stream.empty()
                : Stream.of(AdviceItem.of(
                        "T9",
                        Urgency.INFORMATION,
                        Phrase.of("advice.t9.beside-ctcae", printed(label), printed(ctcae)),
                        Citations.ELRANATAMAB_LABEL,
                        Citations.CTCAE));
    }

    private static Object printed(Range range) {
        return range.determined() ? (Object) range.floor() : Phrase.of("card.range", range.floor(), range.ceiling());
    }

    private static Stream<AdviceItem> say(Urgency urgency, Phrase text) {
        return Stream.of(AdviceItem.of("T9", urgency, text, Citations.TOPIC, Citations.ELRANATAMAB_LABEL));
    }
}
