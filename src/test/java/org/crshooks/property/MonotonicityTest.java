package org.crshooks.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.property.ChartDraft.RUNNING;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.crshooks.assessment.Assessment;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.clinical.OxygenDevice;
import org.crshooks.clinical.SupportReason;
import org.crshooks.grading.Range;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MonotonicityTest {

    private static final int CHARTS = 100;
    private static final int OXYGEN_STEPS = 9;

    @ParameterizedTest
    @EnumSource(Worse.class)
    @DisplayName(
            "More support, a worse sign or a higher organ toxicity never lowers a grade on any of the seven scales")
    void worseIsNeverLower(Worse worse) {
        Random random = new Random(worse.ordinal());
        int raised = 0;
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < CHARTS; i++) {
            ClinicalTimeline chart = RandomCharts.course(random);
            double now = 6 + random.nextInt(4 * 180) / 4.0;
            Instant t = ChartDraft.hour(now);
            ClinicalTimeline less = Timelines.upTo(chart, t);
            ClinicalTimeline more = worse.after(less, now, random);
            Assessment better = Grading.assess(less, t);
            Map<String, Range> before = Grading.ranges(better);
            Map<String, Range> after = Grading.ranges(more, t);
            before.keySet().removeIf(scale -> worse.mayLower(scale, better));
            raised += after.entrySet().containsAll(before.entrySet()) ? 0 : 1;
            lowered("chart %d at %s".formatted(i, t), before, after, wrong);
        }
        assertThat(wrong).isEmpty();
        assertThat(raised).as("charts in which it raised a grade").isPositive();
    }

    @Test
    @DisplayName("F17-F19, A7: from room air to ventilation no step lowers a grade on any of the seven scales")
    void moreOxygenIsNeverLower() {
        Random random = new Random(23);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < CHARTS / 4; i++) {
            double now = 6 + random.nextInt(4 * 180) / 4.0;
            Instant t = ChartDraft.hour(now);
            ClinicalTimeline chart = Replace.noOxygen(Timelines.upTo(RandomCharts.course(random), t));
            Map<String, Range> before = Grading.ranges(chart, t);
            for (int step = 1; step <= OXYGEN_STEPS; step++) {
                Map<String, Range> after = Grading.ranges(oxygen(new ChartDraft(chart), now - 2, step), t);
                lowered("chart %d at %s, step %d".formatted(i, t, step), before, after, wrong);
                before = after;
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Steps from blow-by to ventilation, each more than the one before in every scale. */
    private static ClinicalTimeline oxygen(ChartDraft draft, double at, int step) {
        ChartDraft more = switch (step) {
            case 1 -> draft.device(at, OxygenDevice.BLOW_BY);
            case 2 -> draft.device(at, OxygenDevice.NASAL_CANNULA).flow(at, "2");
            case 3 -> draft.device(at, OxygenDevice.NASAL_CANNULA).flow(at, "4.5");
            case 4 -> draft.device(at, OxygenDevice.NASAL_CANNULA).flow(at, "5");
            case 5 -> draft.device(at, OxygenDevice.NASAL_CANNULA).flow(at, "8");
            case 6 -> draft.device(at, OxygenDevice.HFNC).fio2(at, "50");
            case 7 -> draft.device(at, OxygenDevice.NON_REBREATHER).flow(at, "15");
            case 8 -> draft.device(at, OxygenDevice.BIPAP).fio2(at, "60");
            default -> draft.procedure(at, RUNNING, OxygenDevice.IMV, SupportReason.HYPOXIA);
        };
        return more.build();
    }

    private static void lowered(String which, Map<String, Range> before, Map<String, Range> after, List<String> wrong) {
        before.forEach((scale, a) -> {
            Range b = after.get(scale);
            if (b.floor() < a.floor() || b.ceiling() < a.ceiling()) {
                wrong.add("%s: %s %s became %s".formatted(which, scale, a, b));
            }
        });
    }
}
