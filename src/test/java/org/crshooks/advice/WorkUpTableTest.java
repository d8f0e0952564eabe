package org.crshooks.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.advice.BedsideChart.NOW_H;

import java.util.Comparator;
import java.util.List;
import org.crshooks.advice.WorkUpItem.Status;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.LabTest;
import org.crshooks.clinical.Therapy;
import org.crshooks.clinical.WorkUpTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WorkUpTableTest {

    private static WorkUpItem item(BedsideChart chart, WorkUpTest test) {
        return chart.advice().workUp().stream()
                .filter(i -> i.test() == test)
                .findFirst()
                .orElseThrow(() -> new AssertionError(test + " is not listed"));
    }

    private static List<WorkUpTest> suggested(BedsideChart chart) {
        return chart.advice().workUp().stream()
                .filter(WorkUpItem::suggested)
                .sorted(Comparator.comparingInt(WorkUpItem::rank))
                .map(WorkUpItem::test)
                .toList();
    }

    private static List<WorkUpTest> listed(BedsideChart chart) {
        return chart.advice().workUp().stream().map(WorkUpItem::test).toList();
    }

    @Test
    @DisplayName("W1 the basic set is listed in fever alone, what needs a trigger is not")
    void basicSet() {
        assertThat(listed(BedsideChart.carT().febrile()))
                .startsWith(WorkUpTest.BLOOD_COUNT)
                .contains(WorkUpTest.CHEST_X_RAY, WorkUpTest.CYTOKINES, WorkUpTest.URINALYSIS)
                .doesNotContain(WorkUpTest.ECG, WorkUpTest.CHEST_CT, WorkUpTest.SPUTUM_CULTURE);
    }

    @Test
    @DisplayName("W1 without any sign of CRS there is no work-up")
    void noCrs() {
        assertThat(BedsideChart.carT()
                        .temperature(71, "36.8")
                        .pressure(71, 120)
                        .saturation(71, 97)
                        .advice()
                        .workUp())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"24.0, DONE", "24.1, MISSING"})
    @DisplayName("W1 done means in the last 24 h, both ends included")
    void recent(double hoursAgo, Status status) {
        BedsideChart chart = BedsideChart.carT().febrile().lab(LabTest.CRP, NOW_H - hoursAgo, "80", "mg/L");
        assertThat(item(chart, WorkUpTest.CRP).status()).isEqualTo(status);
    }

    @Test
    @DisplayName("W1 a panel is done when each of its parts is back")
    void panel() {
        BedsideChart part = BedsideChart.carT().febrile().lab(LabTest.PLATELETS, 70, "80", "10*9/L");
        assertThat(item(part, WorkUpTest.BLOOD_COUNT).status()).isEqualTo(Status.PARTLY);
        assertThat(item(part, WorkUpTest.BLOOD_COUNT).results()).hasSize(1);
        BedsideChart whole = part.lab(LabTest.ANC, 70, "0.4", "10*9/L");
        WorkUpItem count = item(whole, WorkUpTest.BLOOD_COUNT);
        assertThat(count.status()).isEqualTo(Status.DONE);
        assertThat(count.at()).isEqualTo(BedsideChart.hour(70));
        assertThat(count.suggested()).isFalse();
    }

    @Test
    @DisplayName("W1 W2 a panel lacks what its name promises; it is suggested again only for what turns a decision")
    void partOfAPanel() {
        BedsideChart chart = BedsideChart.carT()
                .febrile()
                .lab(LabTest.INR, 70, "1.1", "1")
                .lab(LabTest.APTT, 70, "30", "s")
                .lab(LabTest.FIBRINOGEN, 70, "2.4", "g/L")
                .lab(LabTest.PHOSPHATE, 70, "0.6", "mmol/L")
                .lab(LabTest.IONISED_CALCIUM, 70, "1.1", "mmol/L")
                .lab(LabTest.MAGNESIUM, 70, "0.7", "mmol/L");
        WorkUpItem coagulation = item(chart, WorkUpTest.COAGULATION);
        assertThat(coagulation.status()).isEqualTo(Status.PARTLY);
        assertThat(coagulation.lacking()).containsExactly(LabTest.D_DIMER);
        assertThat(coagulation.suggested()).isFalse();
        WorkUpItem chemistry = item(chart, WorkUpTest.METABOLIC_PANEL);
        assertThat(chemistry.status()).isEqualTo(Status.PARTLY);
        assertThat(chemistry.results()).hasSize(3);
        assertThat(chemistry.lacking())
                .containsExactly(LabTest.CREATININE, LabTest.POTASSIUM, LabTest.ALT, LabTest.BILIRUBIN, LabTest.SODIUM);
        assertThat(chemistry.suggested()).isTrue();
        WorkUpItem done = item(chart.lab(LabTest.D_DIMER, 70, "0.4", "mg/L{FEU}"), WorkUpTest.COAGULATION);
        assertThat(done.status()).isEqualTo(Status.DONE);
        assertThat(done.lacking()).isEmpty();
    }

    @Test
    @DisplayName("W1 a panel that is partly back and ordered again is ordered")
    void partlyAndOrdered() {
        BedsideChart chart = BedsideChart.carT()
                .febrile()
                .lab(LabTest.CREATININE, 70, "80", "umol/L")
                .ordered(WorkUpTest.METABOLIC_PANEL);
        WorkUpItem chemistry = item(chart, WorkUpTest.METABOLIC_PANEL);
        assertThat(chemistry.status()).isEqualTo(Status.ORDERED);
        assertThat(chemistry.results()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"59.9, MISSING", "60, DONE", "71, DONE"})
    @DisplayName("W1 a blood culture counts since this fever began, at hour 60")
    void cultures(double h, Status status) {
        BedsideChart chart = BedsideChart.carT().febrile().done(WorkUpTest.BLOOD_CULTURE, h);
        assertThat(item(chart, WorkUpTest.BLOOD_CULTURE).status()).isEqualTo(status);
    }

    @Test
    @DisplayName("W1 fevers less than 24 h apart are one fever, so an older culture of it counts")
    void sameFever() {
        BedsideChart chart = BedsideChart.carT().fever(40).febrile().done(WorkUpTest.BLOOD_CULTURE, 41);
        assertThat(item(chart, WorkUpTest.BLOOD_CULTURE).status()).isEqualTo(Status.DONE);
    }

    @Test
    @DisplayName("W1 a charted SpO2 stands for the blood gas")
    void saturation() {
        assertThat(item(BedsideChart.carT().febrile(), WorkUpTest.BLOOD_GAS).status())
                .isEqualTo(Status.DONE);
    }

    @Test
    @DisplayName("W1 a vasopressor asks for BNP, troponin, ECG and echocardiogram")
    void pressor() {
        BedsideChart chart = BedsideChart.carT().severe();
        for (WorkUpTest test :
                List.of(WorkUpTest.BNP, WorkUpTest.TROPONIN, WorkUpTest.ECG, WorkUpTest.ECHOCARDIOGRAM)) {
            assertThat(item(chart, test).why().key()).isEqualTo("work-up.why.pressor");
        }
    }

    @Test
    @DisplayName("W1 hypoxia and an abnormal film ask for CT, ventilation for lavage, infection for its tests")
    void lungAndInfection() {
        assertThat(listed(BedsideChart.carT().febrile().cannula(70, 2))).contains(WorkUpTest.CHEST_CT);
        assertThat(listed(BedsideChart.carT().febrile().condition(ConditionKind.PULMONARY_INFILTRATES, 70)))
                .contains(
                        WorkUpTest.CHEST_CT, WorkUpTest.SPUTUM_CULTURE, WorkUpTest.VIRAL_PCR, WorkUpTest.FUNGAL_TESTS);
        assertThat(listed(BedsideChart.carT().febrile().ventilated(70))).contains(WorkUpTest.BRONCHOALVEOLAR_LAVAGE);
        assertThat(listed(BedsideChart.carT().febrile().condition(ConditionKind.INFECTION, 70)))
                .contains(WorkUpTest.VIRAL_PCR)
                .doesNotContain(WorkUpTest.CHEST_CT);
    }

    @Test
    @DisplayName("W2 at most five, what guards against harm first")
    void fiveAtMost() {
        assertThat(suggested(BedsideChart.carT().severe()))
                .containsExactly(
                        WorkUpTest.BLOOD_CULTURE,
                        WorkUpTest.LACTATE,
                        WorkUpTest.ECG,
                        WorkUpTest.METABOLIC_PANEL,
                        WorkUpTest.BLOOD_COUNT);
    }

    @Test
    @DisplayName("W2 what is already ordered is not suggested, and the next in line takes its place")
    void alreadyOrdered() {
        BedsideChart chart = BedsideChart.carT().severe().ordered(WorkUpTest.BLOOD_CULTURE, WorkUpTest.LACTATE);
        assertThat(suggested(chart))
                .hasSize(WorkUp.SUGGESTED_AT_MOST)
                .doesNotContain(WorkUpTest.BLOOD_CULTURE, WorkUpTest.LACTATE)
                .contains(WorkUpTest.COAGULATION, WorkUpTest.TROPONIN);
        assertThat(item(chart, WorkUpTest.LACTATE).status()).isEqualTo(Status.ORDERED);
        assertThat(item(chart, WorkUpTest.LACTATE).at()).isEqualTo(BedsideChart.hour(70));
    }

    @Test
    @DisplayName("W2 at grade 1 lactate and troponin are listed but not suggested")
    void gradeOne() {
        BedsideChart chart = BedsideChart.carT().febrile();
        assertThat(suggested(chart)).contains(WorkUpTest.BLOOD_CULTURE).doesNotContain(WorkUpTest.LACTATE);
        assertThat(item(chart, WorkUpTest.LACTATE).status()).isEqualTo(Status.MISSING);
    }

    @Test
    @DisplayName("W2 cytokines are asked for where available, never suggested")
    void cytokines() {
        BedsideChart chart = BedsideChart.carT().severe();
        for (WorkUpTest test : WorkUpTest.values()) {
            if (test != WorkUpTest.CYTOKINES) {
                chart.ordered(test);
            }
        }
        assertThat(suggested(chart)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Therapy.class)
    @DisplayName("W1 every cause has the same basic work-up")
    void everyCause(Therapy therapy) {
        assertThat(listed(BedsideChart.after(therapy).severe())).contains(WorkUpTest.BLOOD_CULTURE, WorkUpTest.ECG);
    }
}
