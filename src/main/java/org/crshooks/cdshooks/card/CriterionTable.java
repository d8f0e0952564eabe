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
import org.crshooks.text.Units;

/** Criterion by criterion: what the chart shows, when, and whether it is met. */
final class CriterionTable {

    private static final int MOST_VALUES = 3;
    private static final int LONGEST_CELL = 120;

    private CriterionTable() {}

    static List<String> lines(Assessment a, Phrasebook words) {
        List<String> lines = new ArrayList<>();
        lines.add(Markdown.row(
                words.say("card.column.criterion"),
                words.say("card.column.value"),
                words.say("card.column.time"),
                words.say("card.column.met")));
        lines.add(Markdown.rule(4));
        a.signs().forEach(sign -> lines.add(row(sign, words)));
        return a.signs().isEmpty() ? List.of() : lines;
    }

    private static String row(Sign sign, Phrasebook words) {
        return Markdown.row(
                cell(words.say(sign.criterion())),
                cell(value(sign, words)),
                time(sign, words),
                words.say("truth." + sign.truth().name().toLowerCase(Locale.ROOT)));
    }

    private static String value(Sign sign, Phrasebook words) {
        if (sign.value() != null) {
            return words.say(sign.value());
        } else if (sign.evidence().isEmpty()) {
            return words.say("card.column.none");
        }
        return words.list(sign.evidence().stream()
                .map(evidence -> printed(evidence, words))
                .distinct()
                .limit(MOST_VALUES)
                .toList());
    }

    /** Devices and drugs are evidenced by their codes, which have names in the reader's language. */
    private static String printed(Evidence evidence, Phrasebook words) {
        return switch (evidence.input()) {
            case OXYGEN_DEVICE -> named("device.", evidence.value(), words);
            case VASOPRESSOR, MEDICATION -> {
                String[] drugAndDose = evidence.value().split(" ", 2);
                String name = named("drug.", drugAndDose[0], words);
                yield drugAndDose.length == 1 ? name : name + " " + Units.readable(drugAndDose[1]);
            }
            default -> Units.readable(evidence.value());
        };
    }

    private static String named(String prefix, String code, Phrasebook words) {
        return words.has(prefix + code) ? words.say(prefix + code) : Units.readable(code);
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
