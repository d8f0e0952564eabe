package org.crshooks.grading;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.crshooks.clinical.ClinicalSnapshot;
import org.crshooks.fact.Fact;
import org.crshooks.fact.Truth;

/**
 * The ranges of some scales at one moment after another. Each question is asked once for all scales, and only where an
 * answer differs from the moment before are the scales asked again. For one thread.
 */
public final class SuccessiveRanges {

    private final List<GradingScale> scales;
    private final List<Function<ClinicalSnapshot, Fact>> questions;
    private Truth[] answers;
    private List<Range> ranges;

    public SuccessiveRanges(List<GradingScale> scales) {
        this.scales = scales;
        Set<Function<ClinicalSnapshot, Fact>> asked = new LinkedHashSet<>();
        scales.forEach(scale -> scale.rows().forEach(row -> row.criterion().addQuestions(asked)));
        this.questions = List.copyOf(asked);
    }

    /** One for each scale, in their order: what {@link GradingScale#range} says. */
    public List<Range> of(ClinicalSnapshot patient) {
        Truth[] now = new Truth[questions.size()];
        for (int i = 0; i < now.length; i++) {
            now[i] = questions.get(i).apply(patient).truth();
        }
        if (!Arrays.equals(now, answers)) {
            answers = now;
            ranges = scales.stream().map(scale -> scale.range(patient)).toList();
        }
        return ranges;
    }
}
