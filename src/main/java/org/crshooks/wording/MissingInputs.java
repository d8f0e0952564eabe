package org.crshooks.wording;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.crshooks.assessment.Assessment;
import org.crshooks.assessment.ScaleAssessment;
import org.crshooks.clinical.Channel;
import org.crshooks.fact.Input;
import org.crshooks.grading.Finding;
import org.crshooks.grading.GradeResult;
import org.crshooks.grading.GradedRow;
import org.crshooks.text.Phrasebook;

/** What was not found, and which grade it could raise. */
public final class MissingInputs {

    private MissingInputs() {}

    /** For all scales, the primary one first. */
    public static List<String> lines(Assessment a, Phrasebook words) {
        List<GradeResult> grades = new ArrayList<>(List.of(a.primary().grade()));
        a.scales().stream()
                .map(ScaleAssessment::grade)
                .filter(grade -> !grade.scale().equals(a.primaryScale()))
                .forEach(grades::add);
        return lines(a, grades, words);
    }

    /** For these grades alone. */
    public static List<String> lines(Assessment a, List<GradeResult> grades, Phrasebook words) {
        Map<String, List<String>> inputsByEffect = new LinkedHashMap<>();
        boolean historyOnly = false;
        List<String> absent = new ArrayList<>();
        for (Input input : inputs(grades)) {
            String effect = effect(input, grades, words);
            String name = words.say("input." + input.code());
            if (!effect.isEmpty()) {
                inputsByEffect.computeIfAbsent(effect, e -> new ArrayList<>()).add(name);
            } else if (input == Input.INCOMPLETE_HISTORY) {
                historyOnly = true;
            } else {
                absent.add(name);
            }
        }
        List<String> lines = new ArrayList<>();
        inputsByEffect.forEach(
                (effect, names) -> lines.add(words.say("card.missing.raises", words.list(names), effect)));
        if (historyOnly) {
            lines.add(words.say("card.missing.history"));
        }
        if (!absent.isEmpty()) {
            lines.add(words.say("card.missing.as-none", words.list(absent)));
        }
        notHad(a, true, words).forEach(names -> lines.add(words.say("card.missing.unanswered", names)));
        notHad(a, false, words).forEach(names -> lines.add(words.say("card.missing.not-asked", names)));
        if (lines.isEmpty()) {
            lines.add(words.say("card.missing.nothing"));
        }
        return lines;
    }

    private static Set<Input> inputs(List<GradeResult> grades) {
        Set<Input> missing = EnumSet.noneOf(Input.class);
        grades.forEach(grade -> missing.addAll(grade.missing()));
        return missing;
    }

    private static String effect(Input input, List<GradeResult> grades, Phrasebook words) {
        ScaleWords scales = new ScaleWords(words);
        List<String> raised = new ArrayList<>();
        for (GradeResult grade : grades) {
            int reach = grade.missing().contains(input) ? reach(input, grade) : grade.floor();
            if (reach > grade.floor()) {
                raised.add(words.say("card.missing.raised", scales.name(grade.scale()), grade.floor(), reach));
            }
        }
        return words.list(raised);
    }

    /** The highest row that the input keeps open; organ toxicity that is not charted keeps none open (F20). */
    private static int reach(Input input, GradeResult grade) {
        int otherwise = input == Input.LABS ? grade.floor() : grade.ceiling();
        int reach = Integer.MIN_VALUE;
        for (GradedRow row : grade.rows()) {
            boolean open = row.finding().truth().isUnknown() && lacks(row.finding(), input);
            if (open && row.grade() <= grade.ceiling()) {
                reach = Math.max(reach, row.grade());
            }
        }
        return reach == Integer.MIN_VALUE ? otherwise : reach;
    }

    /** Whether one of the leaves that decided it could not be answered without the input. */
    private static boolean lacks(Finding finding, Input input) {
        if (finding.parts().isEmpty()) {
            return finding.missing().contains(input);
        }
        for (Finding part : finding.parts()) {
            if (part.truth() == finding.truth() && lacks(part, input)) {
                return true;
            }
        }
        return false;
    }

    private static Stream<String> notHad(Assessment a, boolean deciding, Phrasebook words) {
        String names = words.list(a.notAsked().stream()
                .filter(channel -> channel.isDeciding() == deciding)
                .map(Channel::label)
                .map(label -> words.say("channel." + label))
                .toList());
        return names.isEmpty() ? Stream.empty() : Stream.of(names);
    }
}
