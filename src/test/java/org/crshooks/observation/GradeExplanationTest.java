package org.crshooks.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.observation.GradesForTest.ASTCT;
import static org.crshooks.observation.GradesForTest.OPEN;
import static org.crshooks.observation.GradesForTest.PRESSOR;

import java.time.ZoneId;
import java.util.Locale;
import org.crshooks.assessment.Assessment;
import org.crshooks.chart.ChartBuilder;
import org.crshooks.chart.Situation;
import org.crshooks.clinical.OxygenDevice;
import org.crshooks.clinical.SupportReason;
import org.junit.jupiter.api.Test;

class GradeExplanationTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    void saysWhyAGradeIsDetermined() {
        assertThat(english(PRESSOR, ASTCT)).isEqualTo("""
                CRS grade 3, ASTCT consensus grading, 2019
                As of 5 Jan 2026 16:00 (UTC+8)
                Decided by: norepinephrine 5; fever 39.0 °C
                Fever (≥ 38.0 °C in 24 h): met – 39.0 °C, 15:00 (UTC+8)
                Hypotension: not met – 118 mmHg, 15:30 (UTC+8)
                Vasopressors: met – norepinephrine 5, 10:00 (UTC+8)
                High dose for 3 h: not met – norepinephrine 5, 10:00 (UTC+8)
                Hypoxia or oxygen support: not met – 97 %, 15:30 (UTC+8)
                Missing: Nothing that could change a grade
                Interpretations applied: C4a, F2, F6, F13, F15, X3
                Scale: Lee DW et al., Biol Blood Marrow Transplant 2019;25:625
                Made by CRS Hooks 0.1.0. For review by the treating clinician; does not replace clinical judgement.""");
    }

    @Test
    void saysWhatIsMissingAndWhatItCouldChange() {
        assertThat(english(OPEN, ASTCT)).isEqualTo("""
                CRS grade 2–3, ASTCT consensus grading, 2019: the chart does not decide between these grades
                As of 5 Jan 2026 16:00 (UTC+8)
                Decided by: oxygen, device not charted 3 L/min; fever 39.0 °C
                Fever (≥ 38.0 °C in 24 h): met – 39.0 °C, 15:00 (UTC+8)
                Hypotension: not met – 118 mmHg, 15:00 (UTC+8)
                Vasopressors: not met
                Hypoxia or oxygen support: met – 3 L/min, 14:00 (UTC+8)
                Missing: oxygen device: could raise ASTCT from 2 up to 3
                Interpretations applied: A1, A2, A7, F2, F6, F17, F18, M7, X3
                Scale: Lee DW et al., Biol Blood Marrow Transplant 2019;25:625
                Made by CRS Hooks 0.1.0. For review by the treating clinician; does not replace clinical judgement.""");
    }

    @Test
    void saysItInChinese() {
        assertThat(GradeExplanation.of(OPEN, ASTCT, Locale.SIMPLIFIED_CHINESE, ZONE))
                .isEqualTo("""
                CRS 2–3 级，ASTCT 共识分级（2019）：现有记录无法在其中确定一级
                评估时间 2026年1月5日 16:00 (UTC+8)
                分级依据：吸氧（装置未记录） 3 L/min；发热 39.0 °C
                发热（24 小时内 ≥38.0 °C）：符合 – 39.0 °C，15:00 (UTC+8)
                低血压：不符合 – 118 mmHg，15:00 (UTC+8)
                升压药：不符合
                低氧或氧疗支持：符合 – 3 L/min，14:00 (UTC+8)
                缺失信息：给氧装置：补充后可能升级 – ASTCT 由 2 级升至 3 级
                适用的判读规则：A1、A2、A7、F2、F6、F17、F18、M7、X3
                量表出处：Lee DW et al., Biol Blood Marrow Transplant 2019;25:625
                由 CRS Hooks 0.1.0 生成。供主管医师审阅，不能替代临床判断。""");
    }

    @Test
    void saysForAnotherScaleWhatDecidedThere() {
        assertThat(english(PRESSOR, "ctcae-v5")).contains("CRS grade 3, NCI CTCAE version 5.0, 2017");
    }

    @Test
    void nothingFromTheChartBecomesATagOrALink() {
        ChartBuilder chart = Situation.of("febrile; BP 118@71");
        chart.device(
                OxygenDevice.UNSPECIFIED,
                "70",
                SupportReason.NOT_RECORDED,
                "<img src=x> ![a](https://evil.example) www.evil.example");
        assertThat(english(chart.assess(), ASTCT)).contains("< img").doesNotContain("<img", "](", "://", "www.e");
    }

    private static String english(Assessment assessment, String scale) {
        return GradeExplanation.of(assessment, scale, Locale.ENGLISH, ZONE);
    }
}
