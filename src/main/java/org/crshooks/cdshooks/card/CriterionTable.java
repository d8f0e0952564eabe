package org.crshooks.cdshooks.card;

import java.util.ArrayList;
import java.util.List;
import org.crshooks.assessment.Assessment;
import org.crshooks.assessment.Sign;
import org.crshooks.text.Phrasebook;
import org.crshooks.text.Plain;
import org.crshooks.wording.SignWords;

/** Criterion by criterion: what the chart shows, when, and whether it is met. */
final class CriterionTable {

    private static final int LONGEST_CELL = 120;

    /** So many criteria that are not met stand on one line below the table. */
    private static final int FOLDED_FROM = 3;

    private CriterionTable() {}

    static List<String> lines(Assessment a, Phrasebook words) {
        List<Sign> notMet = a.signs().stream().filter(s -> s.truth().isNo()).toList();
        boolean folded = notMet.size() >= FOLDED_FROM;
        List<Sign> rows =
                folded ? a.signs().stream().filter(s -> !s.truth().isNo()).toList() : a.signs();
        List<String> lines = new ArrayList<>();
        if (!rows.isEmpty()) {
            lines.add(Markdown.row(
                    words.say("card.column.criterion"),
                    words.say("card.column.value"),
                    words.say("card.column.time"),
                    words.say("card.column.met")));
            lines.add(Markdown.rule(4));
            rows.forEach(sign -> lines.add(row(sign, words)));
        }
        if (folded) {
            if (!rows.isEmpty()) {
                lines.add("");
            }
            lines.addAll(Joined.topic(
                    "card.section.not-met",
                    notMet.stream().map(sign -> onOneLine(sign, words)).toList(),
                    words));
        }
        return lines;
    }

    private static String row(Sign sign, Phrasebook words) {
        return Markdown.row(
                cell(words.say(sign.criterion())),
                cell(SignWords.value(sign, words)),
                SignWords.time(sign, words),
                SignWords.truth(sign, words));
    }

    private static String onOneLine(Sign sign, Phrasebook words) {
        String criterion = cell(words.say(sign.criterion()));
        if (sign.value() == null && sign.evidence().isEmpty()) {
            return criterion;
        }
        String value = cell(SignWords.value(sign, words));
        return words.say(
                "list.label",
                criterion,
                sign.evidence().isEmpty() ? value : words.say("card.value-at", value, SignWords.time(sign, words)));
    }

    private static String cell(String text) {
        return Plain.cut(Plain.clean(text), LONGEST_CELL);
    }
}
