package org.crshooks.advice;

import static org.crshooks.advice.AdviceRow.row;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.crshooks.clinical.Therapy;
import org.crshooks.text.Phrase;

/** CAR-T, TCR-T: graded by ASTCT; at grade 2 the clinician decides, so both paths are shown (T1b, T3–T5). */
final class EffectorCellPath {

    private static final String STRENGTH = "2B";
    private static final Set<String> USUALLY_ONE_DOSE = Set.of("tisagenlecleucel", "lisocabtagene-maraleucel");
    private static final Set<String> UP_TO_FOUR_DOSES = Set.of("axicabtagene-ciloleucel", "brexucabtagene-autoleucel");

    static final List<AdviceRow> ROWS = List.of(
            row("T3", Band.SEVERE, EffectorCellPath::both),
            row("T3", Band.GRADE_2, s -> !s.worsening(), EffectorCellPath::eitherPath),
            row("T4", Band.SEVERE, TocilizumabAdvice::next),
            row("T4", Band.GRADE_2, s -> !s.worsening(), TocilizumabAdvice::nextAsOption),
            row("T5", Band.TWO_TO_FOUR, EffectorCellSteroids::options),
            row("T5", Band.GRADE_4, EffectorCellSteroids::asco),
            row("T1b", Band.MILD, s -> s.care().exposure().therapy() == Therapy.CAR_T, EffectorCellPath::early),
            row("T12", Band.TWO_TO_FOUR, EffectorCellPath::usualDoses));

    private EffectorCellPath() {}

    private static Stream<AdviceItem> both(Situation patient) {
        return Stream.of(AdviceItem.of("T3", Urgency.NOW, Phrase.of("advice.t3.both"), Citations.TOPIC)
                .ofStrength(STRENGTH));
    }

    private static Stream<AdviceItem> eitherPath(Situation patient) {
        return Stream.of(AdviceItem.of("T3", Urgency.SOON, Phrase.of("advice.t3.grade-2"), Citations.TOPIC)
                .asOption());
    }

    private static Stream<AdviceItem> early(Situation patient) {
        return Stream.of(AdviceItem.of(
                        "T1b",
                        Urgency.ROUTINE,
                        Phrase.of("advice.t1b"),
                        Citations.REVIEW,
                        Citations.TOPIC,
                        Citations.EARLY_INTERVENTION)
                .asOption());
    }

    private static Stream<AdviceItem> usualDoses(Situation patient) {
        if (USUALLY_ONE_DOSE.contains(patient.product())) {
            return usual(Phrase.of("advice.t12.usually-one"));
        }
        return UP_TO_FOUR_DOSES.contains(patient.product())
                ? usual(Phrase.of("advice.t12.up-to-four"))
                : Stream.empty();
    }

    private static Stream<AdviceItem> usual(Phrase text) {
        return Stream.of(AdviceItem.of("T12", Urgency.INFORMATION, text, Citations.TOPIC));
    }
}
