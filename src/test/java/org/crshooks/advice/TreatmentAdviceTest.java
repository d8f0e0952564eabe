package org.crshooks.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.crshooks.clinical.OxygenDevice;
import org.crshooks.clinical.SupportReason;
import org.crshooks.clinical.Therapy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rules speak for which cause, product and grade: the table of the guideline. */
class TreatmentAdviceTest {

    private static final double NOW = 60;
    /** What may stand beside any row. */
    private static final List<String> BESIDE = List.of("T2", "T18", "T19");

    @DisplayName("T1, T1b, T3, T4, T5, T6, T7, T8, T9, T10, T11 path by cause, product and grade")
    @ParameterizedTest(name = "{0} {1} grade {2}: {3}")
    @CsvSource({
        "CAR_T, , 1, T1 T1b",
        "CAR_T, , 2, T1 T1b T3 T4 T5",
        "CAR_T, , 3, T3 T4 T5 T6",
        "CAR_T, , 4, T3 T4 T5 T6",
        "CAR_T, axicabtagene-ciloleucel, 3, T3 T4 T5 T6 T12",
        "TCR_T, , 1, T1",
        "TCR_T, , 2, T1 T3 T4 T5",
        "TCR_T, , 3, T3 T4 T5 T6",
        "BISPECIFIC, blinatumomab, 1, T1",
        "BISPECIFIC, blinatumomab, 2, T1",
        "BISPECIFIC, blinatumomab, 3, T6 T8",
        "BISPECIFIC, blinatumomab, 4, T6 T7",
        "BISPECIFIC, elranatamab, 1, T1 T9",
        "BISPECIFIC, elranatamab, 2, T1 T9",
        "BISPECIFIC, elranatamab, 3, T6 T9",
        "BISPECIFIC, elranatamab, 4, T6 T9",
        "BISPECIFIC, teclistamab, 2, T1",
        "BISPECIFIC, teclistamab, 3, T6 T10",
        "BISPECIFIC, teclistamab, 4, T6 T7",
        "BISPECIFIC, , 3, T6 T10",
        "ANTIBODY, rituximab, 2, T1",
        "ANTIBODY, rituximab, 3, T6 T10",
        "ATG, , 4, T6 T10",
        "CHECKPOINT_INHIBITOR, nivolumab, 3, T6 T10",
        "HAPLO_HCT, , 2, T1",
        "HAPLO_HCT, , 3, T4 T6 T11",
    })
    void path(Therapy therapy, String product, int grade, String rules) {
        List<AdviceItem> items = Said.certain(
                Course.grade(grade, therapy, product, NOW).weight("70").advice(NOW));

        assertThat(Said.ids(items).stream().filter(id -> !BESIDE.contains(id)))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(rules.split(" ")));
    }

    @Test
    @DisplayName("T3 strength 2B is given and explained once")
    void strength() {
        List<AdviceItem> items = Course.grade(3, Therapy.CAR_T, null, NOW).advice(NOW);

        assertThat(items.stream().filter(i -> i.strength().equals("2B")))
                .singleElement()
                .satisfies(i -> {
                    assertThat(i.id()).isEqualTo("T3");
                    assertThat(Said.words(i)).contains("2B: weak recommendation, moderate-quality evidence");
                });
        assertThat(items.stream().filter(i -> Said.words(i).contains("2B"))).hasSize(1);
    }

    @Test
    @DisplayName("T3 grade 2 after CAR-T: both paths, the severe one as options")
    void gradeTwo() {
        List<AdviceItem> items =
                Course.grade(2, Therapy.CAR_T, null, NOW).weight("70").advice(NOW);

        assertThat(Said.of("T4", items)).allMatch(AdviceItem::option).isNotEmpty();
        assertThat(Said.words("T3", items)).contains("clinician's decision", "tocilizumab alone first");
        assertThat(Said.keys("T3", items)).containsExactly("advice.t3.grade-2");
    }

    @Test
    @DisplayName("Section 5: what only the ceiling would bring is conditional and stands last")
    void ceiling() {
        List<AdviceItem> items = Course.febrile(Therapy.CAR_T, null, NOW)
                .inpatient()
                .weight("70")
                .device(OxygenDevice.NASAL_CANNULA, NOW - 5, SupportReason.HYPOXIA)
                .advice(NOW);

        assertThat(Said.of("T6", items)).allMatch(AdviceItem::conditional).isNotEmpty();
        assertThat(Said.of("T1", items)).noneMatch(AdviceItem::conditional).isNotEmpty();
        List<Boolean> conditional = items.stream().map(AdviceItem::conditional).toList();
        assertThat(conditional).isSorted();
    }

    @Test
    @DisplayName("Section 5: what holds already is not repeated under a condition")
    void noRepetition() {
        List<AdviceItem> items = Course.febrile(Therapy.CAR_T, null, NOW)
                .inpatient()
                .weight("70")
                .device(OxygenDevice.NASAL_CANNULA, NOW - 30, SupportReason.HYPOXIA)
                .device(OxygenDevice.UNSPECIFIED, NOW - 20, SupportReason.HYPOXIA)
                .advice(NOW);

        assertThat(Said.keys("T3", items)).containsExactly("advice.t3.grade-2", "advice.t3.both");
        assertThat(Said.of("T4", items)).hasSize(1);
    }

    @Test
    @DisplayName("Section 5: every item has an id, a citation and words in both languages")
    void everyItem() {
        for (Therapy therapy : Therapy.values()) {
            for (String product : new String[] {null, "blinatumomab", "elranatamab"}) {
                for (int grade = 1; grade <= 4; grade++) {
                    List<AdviceItem> items = Course.grade(grade, therapy, product, NOW)
                            .dexamethasone(30)
                            .tocilizumab(31, 40)
                            .advice(NOW);
                    assertThat(items).isNotEmpty().allSatisfy(TreatmentAdviceTest::isComplete);
                }
            }
        }
    }

    private static void isComplete(AdviceItem item) {
        assertThat(item.id()).matches("[TE]\\d+[ab]?");
        assertThat(item.citations()).isNotEmpty();
        String english = Said.words(item);
        String chinese = Said.words(item, Locale.CHINESE);
        assertThat(english).doesNotContain("{", "advice.", "dose.").endsWith(".");
        assertThat(chinese).doesNotContain("{", "advice.", "dose.").isNotEqualTo(english);
    }
}
