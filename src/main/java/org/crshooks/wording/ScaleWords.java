package org.crshooks.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.crshooks.grading.Confidence;
import org.crshooks.grading.Criteria;
import org.crshooks.grading.Finding;
import org.crshooks.grading.GradeResult;
import org.crshooks.grading.GradedRow;
import org.crshooks.text.Phrase;
import org.crshooks.text.Phrasebook;

/** Says scales, grades and what decided them. */
public record ScaleWords(Phrasebook words) {

    private static final int MOST_REASONS = 3;

    /** Such as {@code ASTCT}. */
    public String name(String scale) {
        return words.say("scale." + scale);
    }

    /** Such as {@code ASTCT consensus grading, 2019}. */
    public String version(String scale) {
        return words.say("scale." + scale + ".version");
    }

    /** Such as {@code 3} or {@code 2–3}. */
    public String grade(int floor, int ceiling) {
        return floor == ceiling ? Integer.toString(floor) : words.say("card.range", floor, ceiling);
    }

    public String grade(GradeResult result) {
        return grade(result.floor(), result.ceiling());
    }

    /** The text, and that the grade it states is of low confidence where it is (C4f). */
    public String withConfidence(GradeResult result, String text) {
        return result.confidence() == Confidence.LOW ? words.say("card.scale.low-confidence", text) : text;
    }

    /** What set the floor, and what leaves a higher grade open; empty where the rows do not say. */
    public String reason(GradeResult result) {
        Optional<String> floor = result.floor() == 0
                ? row(result, Comparator.naturalOrder())
                        .filter(row -> row.finding().truth().isNo())
                        .map(row -> words.say("card.reason.not-met", leaves(row)))
                : result.decidingRow().map(this::leaves);
        Optional<String> open = result.determined()
                ? Optional.empty()
                : row(result, Comparator.reverseOrder()).map(row -> words.say("card.reason.unknown", leaves(row)));
        return words.facts(List.of(floor.orElse(""), open.orElse("")).stream()
                .filter(s -> !s.isEmpty())
                .toList());
    }

    /** The row that decides between floor and ceiling: the lowest of all, or the highest still open. */
    private static Optional<GradedRow> row(GradeResult result, Comparator<Integer> order) {
        return result.rows().stream()
                .filter(row -> result.determined() || !row.finding().truth().isNo())
                .min(Comparator.comparing(GradedRow::grade, order));
    }

    private String leaves(GradedRow row) {
        // that CRS is established at all is common to every row and explains no difference
        List<Finding> deciding = row.finding().decidingLeaves().toList();
        boolean beyondTheGate = deciding.stream().anyMatch(leaf -> !Criteria.isGate(leaf));
        List<Phrase> reasons = new ArrayList<>();
        for (Finding leaf : deciding) {
            boolean tells = !beyondTheGate || !Criteria.isGate(leaf);
            if (tells && reasons.size() < MOST_REASONS && !reasons.contains(leaf.text())) {
                reasons.add(leaf.text());
            }
        }
        return words.list(reasons.stream().map(words::say).toList());
    }
}
