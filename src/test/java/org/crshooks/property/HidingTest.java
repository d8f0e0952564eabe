package org.crshooks.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.grading.Range;
import org.crshooks.grading.scale.Scales;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HidingTest {

    private static final int CHARTS = 800;

    private static final List<String> PROMISED = List.of("astct-2019", "ctcae-v5", "lee-2014", "penn-2018", "mskcc");

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"TEMPERATURE", "BLOOD_PRESSURE", "OXYGENATION"})
    @DisplayName("F9, F10: an input that is not had only widens the range, never moves it")
    void hidingOnlyWidens(Channel channel) {
        Random random = new Random(channel.ordinal());
        int narrowed = 0;
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < CHARTS; i++) {
            ClinicalTimeline chart = RandomCharts.withoutJudgements(random);
            Instant t = ChartDraft.hour(1 + random.nextInt(4 * 190) / 4.0);
            if (Grading.resolvedOrOver(chart, t)) {
                continue;
            }
            Map<String, Range> full = Grading.ranges(chart, t);
            Map<String, Range> hidden = Grading.ranges(Timelines.hide(chart, channel), t);
            // which of several therapies is the cause decides which laboratory value was the last before it (F20)
            boolean baselineOpen = chart.therapy().size() > 1 && channel == Channel.TEMPERATURE;
            for (String scale : PROMISED) {
                if (baselineOpen && Scales.byId(scale).readsLabs()) {
                    continue;
                }
                Range all = full.get(scale);
                Range less = hidden.get(scale);
                narrowed += less.equals(all) ? 0 : 1;
                if (less.floor() > all.floor() || less.ceiling() < all.ceiling()) {
                    wrong.add("chart %d at %s: %s %s became %s".formatted(i, t, scale, all, less));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(narrowed).as("charts in which it mattered").isGreaterThan(CHARTS / 10);
    }
}
