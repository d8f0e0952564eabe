package org.crshooks.cdshooks.card;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.crshooks.assessment.Assessment;
import org.crshooks.grading.Publication;
import org.crshooks.text.Phrasebook;

/** The body of a card. The reader may stop at any heading: what matters most stands first. */
final class Detail {

    private record Section(String heading, BiFunction<Assessment, Phrasebook, List<String>> lines) {}

    private static final List<Section> SECTIONS = List.of(
            new Section("card.section.criteria", CriterionTable::lines),
            new Section("card.section.scales", OtherScales::lines),
            new Section("card.section.missing", MissingInputs::lines),
            new Section("card.section.notes", Notes::lines),
            new Section("card.section.course", Course::lines),
            new Section("card.section.basis", Basis::lines));

    private Detail() {}

    static String of(Assessment a, CardPolicy.Why why, Publication publication, Phrasebook words) {
        List<String> lines = new ArrayList<>(TopLines.of(a, why, publication, words));
        for (Section section : SECTIONS) {
            List<String> body = section.lines().apply(a, words);
            if (!body.isEmpty()) {
                lines.add("");
                lines.add(Markdown.heading(words.say(section.heading())));
                lines.addAll(body);
            }
        }
        return String.join("\n", lines);
    }
}
