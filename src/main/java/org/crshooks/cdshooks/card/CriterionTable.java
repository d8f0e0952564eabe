package org.crshooks.cdshooks.card;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.crshooks.assessment.Assessment;
import org.crshooks.assessment.Sign;
import org.crshooks.fact.Evidence;
import org.crshooks.text.Phrasebook;
import org.crshooks.text.Plain;

/** Criterion by criterion: what the chart shows, when, and whether it is met. */
final class CriterionTable {

    private static final int MOST_VALUES = 3;
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
                cell(value(sign, words)),
                time(sign, words),
                words.say("truth." + sign.truth().name().toLowerCase(Locale.ROOT)));
    }

    private static String onOneLine(Sign sign, Phrasebook words) {
        String criterion = cell(words.say(sign.criterion()));
        if (sign.value() == null && sign.evidence().isEmpty()) {
            return criterion;
        }
        String value = cell(value(sign, words));
        return words.say(
                "list.label",
                criterion,
                sign.evidence().isEmpty() ? value : words.say("card.value-at", value, time(sign, words)));
    }

    private static String value(Sign sign, Phrasebook words) {
        if (sign.value() != null) {
            return words.say(sign.value());
        } else if (sign.evidence().isEmpty()) {
            return words.say("card.column.none");
        }
        return words.list(sign.evidence().stream()
                .map(evidence -> EvidenceWords.print(evidence, words))
                .distinct()
                .limit(MOST_VALUES)
                .toList());
    }

    private static String time(Sign sign, Phrasebook words) {
        if (sign.evidence().isEmpty()) {
            return words.say("card.column.none");
        }
        return sign.evidence().stream()
                .map(Evidence::at)
                .filter(Objects::nonNull)
                .max(Comparator.<Instant>naturalOrder())
                .map(words::moment)
                .orElseGet(() -> words.say("time.not-charted"));
    }

    private static String cell(String text) {
        return Plain.cut(Plain.clean(text), LONGEST_CELL);
    }
}
