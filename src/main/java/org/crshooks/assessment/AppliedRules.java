package org.crshooks.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.crshooks.clinical.Flag;
import org.crshooks.grading.Finding;
import org.crshooks.grading.GradedRow;

/** Which interpretations the grades rest on: those of the questions that decided a floor or left it open. */
final class AppliedRules {

    private static final Map<Flag, String> BEHIND_FLAGS = Map.ofEntries(
            Map.entry(Flag.FEVER_WAIVED, "F7"),
            Map.entry(Flag.FEVER_MAY_BE_MASKED, "F8"),
            Map.entry(Flag.RESOLUTION_NOT_CONFIRMED, "F21"),
            Map.entry(Flag.RESOLVED_ON_TREATMENT, "F21"),
            Map.entry(Flag.SINGLE_READING, "F11"),
            Map.entry(Flag.OXYGEN_NOT_STARTED, "F18"),
            Map.entry(Flag.DEVICE_NOT_CHARTED, "F18"),
            Map.entry(Flag.HYPOTENSION_UNTREATED, "F12"),
            Map.entry(Flag.SUPPORT_NOT_CONFIRMED, "F4"),
            Map.entry(Flag.FIO2_ESTIMATED, "F17"),
            Map.entry(Flag.ATTRIBUTION_UNCERTAIN, "F22"),
            Map.entry(Flag.THERAPY_TIME_UNKNOWN, "F27"));

    /** F9 before F21, and F6 before F6a. */
    private static final Comparator<String> IN_ORDER = Comparator.comparing(AppliedRules::letters)
            .thenComparingInt(AppliedRules::number)
            .thenComparing(Comparator.naturalOrder());

    private AppliedRules() {}

    static List<String> of(List<ScaleAssessment> scales, Set<Flag> flags) {
        Set<String> rules = new TreeSet<>(IN_ORDER);
        flags.stream().map(BEHIND_FLAGS::get).filter(rule -> rule != null).forEach(rules::add);
        for (ScaleAssessment scale : scales) {
            for (GradedRow row : scale.grade().rows()) {
                boolean decides = row.grade() == scale.grade().floor()
                        || row.grade() > scale.grade().floor()
                                && row.finding().truth().isUnknown();
                if (decides) {
                    row.finding().decidingLeaves().map(Finding::rules).forEach(rules::addAll);
                }
            }
        }
        return List.copyOf(rules);
    }

    private static String letters(String rule) {
        return rule.substring(0, firstDigit(rule));
    }

    private static int number(String rule) {
        int from = firstDigit(rule);
        int to = from;
        while (to < rule.length() && Character.isDigit(rule.charAt(to))) {
            to++;
        }
        return Integer.parseInt(rule, from, to, 10);
    }

    private static int firstDigit(String rule) {
        int at = 0;
        while (at < rule.length() && !Character.isDigit(rule.charAt(at))) {
            at++;
        }
        return at;
    }
}
