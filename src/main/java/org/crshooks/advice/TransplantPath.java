package org.crshooks.advice;

import static org.crshooks.advice.AdviceRow.row;

import java.util.List;
import java.util.stream.Stream;
import org.crshooks.text.Phrase;

/** Haploidentical transplant, graded by CTCAE v5.0 (T11). Corticosteroid and tocilizumab stand side by side. */
final class TransplantPath {

    static final List<AdviceRow> ROWS = List.of(
            row("T11", Band.SEVERE, s -> say(Urgency.NOW, Phrase.of("advice.t11.either"))),
            row("T11", Band.SEVERE, TransplantPath::steroid),
            row("T4", Band.SEVERE, TocilizumabAdvice::nextAsOption),
            row("T11", Band.SEVERE, s -> say(Urgency.NOW, Phrase.of("advice.t11.cultures"))),
            row("T11", Band.SEVERE, s -> say(Urgency.SOON, Phrase.of("advice.t11.cyclophosphamide"))),
            row("T11", Band.SEVERE, s -> say(Urgency.INFORMATION, Phrase.of("advice.t11.chronic-gvhd"))));

    private TransplantPath() {}

    private static Stream<AdviceItem> steroid(Situation patient) {
        return GradeFour.steroid("T11", patient, "advice.t11.steroid").map(AdviceItem::asOption);
    }

    private static Stream<AdviceItem> say(Urgency urgency, Phrase text) {
        return Stream.of(AdviceItem.of("T11", urgency, text, Citations.TOPIC));
    }
}
