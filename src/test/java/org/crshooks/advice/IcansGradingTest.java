package org.crshooks.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.LocalDate;
import org.crshooks.clinical.NeurologicalFinding.Domain;
import org.crshooks.clinical.Therapy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IcansGradingTest {

    private static final LocalDate CHILD = LocalDate.of(2014, 1, 6);

    private static BedsideChart adult() {
        return BedsideChart.carT().febrile();
    }

    @ParameterizedTest
    @CsvSource({"10, 0", "9, 1", "7, 1", "6, 2", "3, 2", "2, 3", "0, 3"})
    @DisplayName("I1 ICE: 7-9 is 1, 3-6 is 2, 0-2 is 3; 10 alone is 0, 0 while awake is 3")
    void ice(int score, int grade) {
        Icans icans = adult().finding(Domain.ICE, score, 71).advice().icans();
        assertThat(icans.grade()).isEqualTo(grade);
        assertThat(icans.evidence()).hasSize(1);
    }

    @Test
    @DisplayName("I1 ICE 0 and unarousable is 4, ICE 0 and awake is 3")
    void zero() {
        assertThat(adult().finding(Domain.ICE, 0, 71)
                        .finding(Domain.UNAROUSABLE, null, 71)
                        .advice()
                        .icans()
                        .grade())
                .isEqualTo(4);
        Icans awake = adult().finding(Domain.ICE, 0, 71)
                .finding(Domain.ALERT, null, 71)
                .advice()
                .icans();
        assertThat(awake.grade()).isEqualTo(3);
        assertThat(awake.text().key()).isEqualTo("icans.graded");
        Icans unknown = adult().finding(Domain.ICE, 0, 71).advice().icans();
        assertThat(unknown.text().arguments().toString()).contains("icans.zero-ice");
    }

    @ParameterizedTest
    @CsvSource({
        "ALERT, 0",
        "AWAKENS_SPONTANEOUSLY, 1",
        "AWAKENS_TO_VOICE, 2",
        "AWAKENS_TO_TOUCH, 3",
        "UNAROUSABLE, 4",
        "SEIZURE_RESOLVED, 3",
        "SEIZURE_PROLONGED, 4",
        "FOCAL_WEAKNESS, 4",
        "FOCAL_OEDEMA, 3",
        "DIFFUSE_OEDEMA, 4",
    })
    @DisplayName("I1 each other domain, the worst one decides")
    void domains(Domain domain, int grade) {
        assertThat(adult().finding(domain, null, 71).advice().icans().grade()).isEqualTo(grade);
        assertThat(adult().finding(Domain.ICE, 8, 71)
                        .finding(domain, null, 71)
                        .advice()
                        .icans()
                        .grade())
                .isEqualTo(Math.max(1, grade));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "8, 1", "9, 3", "32, 3", ", 4"})
    @DisplayName("I2 under 12 years CAPD: below 9 is 1, 9 or more is 3, unable is 4")
    void capd(Integer score, int grade) {
        assertThat(adult().born(CHILD.plusDays(1))
                        .finding(Domain.CAPD, score, 71)
                        .advice()
                        .icans()
                        .grade())
                .isEqualTo(grade);
    }

    @Test
    @DisplayName("I2 CAPD below 9 with awakening to voice only is 2")
    void capdToVoice() {
        assertThat(adult().born(CHILD)
                        .finding(Domain.CAPD, 8, 71)
                        .finding(Domain.AWAKENS_TO_VOICE, null, 71)
                        .advice()
                        .icans()
                        .grade())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("I2 under 12 years an ICE score is not used, from the 12th birthday on it is")
    void childWithIce() {
        Icans child = adult().born(LocalDate.of(2014, 1, 6))
                .finding(Domain.ICE, 2, 71)
                .advice()
                .icans();
        assertThat(child.grade()).isNull();
        assertThat(child.text().key()).isEqualTo("icans.not-assessed.child");
        Icans twelve = adult().born(LocalDate.of(2014, 1, 5))
                .finding(Domain.ICE, 2, 71)
                .advice()
                .icans();
        assertThat(twelve.grade()).isEqualTo(3);
    }

    @Test
    @DisplayName("I1 the latest entry of a domain counts, a seizure stays")
    void latest() {
        assertThat(adult().finding(Domain.ICE, 2, 65)
                        .finding(Domain.ICE, 9, 71)
                        .advice()
                        .icans()
                        .grade())
                .isEqualTo(1);
        assertThat(adult().finding(Domain.SEIZURE_PROLONGED, null, 65)
                        .finding(Domain.SEIZURE_RESOLVED, null, 71)
                        .advice()
                        .icans()
                        .grade())
                .isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"48, 3", "47.9, "})
    @DisplayName("I1 a finding holds for 24 h")
    void recent(double h, Integer grade) {
        assertThat(adult().finding(Domain.ICE, 2, h).advice().icans().grade()).isEqualTo(grade);
    }

    @ParameterizedTest
    @EnumSource(value = Therapy.class)
    @DisplayName("I1 where no domain is charted it says so beside every grade of 1 or more, whatever the cause")
    void notAssessed(Therapy therapy) {
        BedsideChart febrile = BedsideChart.after(therapy).febrile();
        assumeThat(febrile.assessment().primary().grade().ceiling()).isPositive();
        Icans none = febrile.advice().icans();
        assertThat(none.grade()).isNull();
        assertThat(none.text().key()).isEqualTo("icans.not-assessed");
    }

    @Test
    @DisplayName("I1 where CRS cannot be graded it says that ICANS was not assessed either, and beside grade 0 nothing")
    void notGraded() {
        assertThat(BedsideChart.carT().pressure(71, 80).advice().icans().text().key())
                .isEqualTo("icans.not-assessed");
        assertThat(BedsideChart.after(Therapy.HAPLO_HCT).febrile().advice().icans())
                .isNotNull();
        assertThat(BedsideChart.carT()
                        .temperature(71, "36.8")
                        .pressure(71, 120)
                        .saturation(71, 97)
                        .advice()
                        .icans())
                .isNull();
    }

    @Test
    @DisplayName("I1 an entry that could not be read is said, never that nothing was charted")
    void unread() {
        Icans none = adult().unreadNeurology(71).advice().icans();
        assertThat(none.grade()).isNull();
        assertThat(none.text().key()).isEqualTo("icans.unread");
        Icans graded =
                adult().finding(Domain.ICE, 8, 71).unreadNeurology(71).advice().icans();
        assertThat(graded.grade()).isEqualTo(1);
        assertThat(graded.text().arguments().toString()).contains("icans.also-unread");
        assertThat(adult().unreadNeurology(47).advice().icans().text().key()).isEqualTo("icans.not-assessed");
    }

    @Test
    @DisplayName("I1 ICANS never alters the CRS grade")
    void crsStays() {
        assertThat(adult().finding(Domain.UNAROUSABLE, null, 71)
                        .assessment()
                        .primary()
                        .grade()
                        .floor())
                .isEqualTo(1);
    }
}
