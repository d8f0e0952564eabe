package org.crshooks.cdshooks.card;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crshooks.assessment.Assessment;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Input;
import org.crshooks.grading.GradeResult;
import org.crshooks.text.Phrasebook;
import org.crshooks.text.Plain;
import org.crshooks.wording.ScaleWords;

/** The summary line of a card. */
final class Headline {

    /** Where one of these is charted, it would be untrue that nothing is. */
    private static final Set<Input> VITAL_SIGNS = EnumSet.of(
            Input.TEMPERATURE, Input.BLOOD_PRESSURE, Input.SPO2, Input.OXYGEN_DEVICE, Input.OXYGEN_FLOW, Input.FIO2);

    private Headline() {}

    /** The grade and as many deciding facts as fit, most important first; a fact is never cut in the middle. */
    static String of(Assessment a, CardPolicy.Why why, Phrasebook words) {
        String grade = grade(a, why, words);
        List<String> facts = facts(a, why, words);
        for (int shown = facts.size(); shown > 0; shown--) {
            String summary = Plain.clean(words.say("list.label", grade, words.facts(facts.subList(0, shown))));
            if (summary.length() <= Card.LONGEST_SUMMARY) {
                return summary;
            }
        }
        return facts.isEmpty() ? grade : words.say("list.label", grade, words.say("card.headline.see-detail"));
    }

    /** The grade or range with the scale, and what another scale says where that changes the picture. */
    static String grade(Assessment a, CardPolicy.Why why, Phrasebook words) {
        ScaleWords scales = new ScaleWords(words);
        GradeResult primary = a.primary().grade();
        String key = "card.headline." + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String grade = scales.grade(primary.floor(), primary.ceiling());
        String scale = scales.name(primary.scale());
        boolean otherCounts = why == CardPolicy.Why.ZERO_HERE || why == CardPolicy.Why.CANNOT_GRADE;
        return CardPolicy.highestOther(a)
                .filter(other -> otherCounts && CardPolicy.contradicted(a))
                .map(other -> words.say(
                        key + ".other",
                        grade,
                        scale,
                        scales.name(other.scale()),
                        scales.grade(other.floor(), other.ceiling())))
                .orElseGet(() -> words.say(key, grade, scale));
    }

    private static List<String> facts(Assessment a, CardPolicy.Why why, Phrasebook words) {
        if (!a.deciding().isEmpty()) {
            return a.deciding().stream().map(words::say).toList();
        } else if (why == CardPolicy.Why.NOTHING_CHARTED
                && a.evidence().stream().map(Evidence::input).noneMatch(VITAL_SIGNS::contains)) {
            return List.of(words.say("card.headline.nothing"));
        }
        GradeResult primary = a.primary().grade();
        List<String> facts = new ArrayList<>();
        if (!primary.determined() && !primary.missing().isEmpty()) {
            facts.add(words.say(
                    "card.headline.missing",
                    words.list(primary.missing().stream()
                            .sorted()
                            .map(Input::code)
                            .map(code -> words.say("input." + code))
                            .toList())));
        }
        return facts;
    }
}
