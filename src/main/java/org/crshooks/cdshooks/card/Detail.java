package org.crshooks.cdshooks.card;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.crshooks.assessment.Assessment;
import org.crshooks.grading.Publication;
import org.crshooks.text.Phrase;
import org.crshooks.text.Phrasebook;
import org.crshooks.wording.MissingInputs;
import org.crshooks.wording.Notes;

/**
 * The body of a card. The reader may stop at any heading: what matters most stands first. About forty lines at the most,
 * so below the criteria each topic has one.
 */
final class Detail {

    private static final int MOST_NOTES = 2;

    private record Section(String heading, BiFunction<Assessment, Phrasebook, List<String>> lines) {}

    private static final List<Section> SECTIONS = List.of(
            new Section("card.section.do", AdviceLines::lines),
            new Section("card.section.criteria", CriterionTable::lines),
            new Section("card.section.open", Detail::open),
            new Section("card.section.work-up", CareLines::lines));

    private Detail() {}

    /** @param notSaved why the grade is not in the record; null where nothing went wrong */
    static String of(Assessment a, CardPolicy.Why why, Publication publication, Phrase notSaved, Phrasebook words) {
        List<String> lines = new ArrayList<>(TopLines.of(a, why, words));
        if (notSaved != null) {
            lines.add(Markdown.item(words.say(notSaved)));
        }
        SECTIONS.forEach(
                section -> add(lines, section.heading(), section.lines().apply(a, words), words));
        add(lines, "card.section.background", background(a, publication, words), words);
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, String heading, List<String> body, Phrasebook words) {
        if (!body.isEmpty()) {
            lines.add(Markdown.heading(words.say(heading)));
            lines.addAll(body);
        }
    }

    private static List<String> open(Assessment a, Phrasebook words) {
        List<String> lines = new ArrayList<>(
                Joined.topic("card.section.next", CareLines.said(a.advice().next(), words), words));
        lines.addAll(Joined.topic("card.section.missing", MissingInputs.lines(a, words), words));
        lines.addAll(OtherScales.lines(a, words));
        return lines;
    }

    private static List<String> background(Assessment a, Publication publication, Phrasebook words) {
        List<String> lines = new ArrayList<>(Joined.lines(Notes.lines(a, words), MOST_NOTES, words));
        lines.addAll(AdviceLines.remarks(a, words));
        lines.addAll(Joined.topic("card.section.course", Course.lines(a, words), words));
        lines.addAll(Joined.topic("card.section.basis", Basis.lines(a, words), words));
        lines.addAll(Sources.lines(a, publication, words));
        return lines;
    }
}
