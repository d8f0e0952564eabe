package org.crshooks.cdshooks.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.cdshooks.card.Indicator.CRITICAL;
import static org.crshooks.cdshooks.card.Indicator.INFO;
import static org.crshooks.cdshooks.card.Indicator.WARNING;

import org.crshooks.cdshooks.card.CardPolicy.Decision;
import org.crshooks.cdshooks.card.CardPolicy.Why;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.Flag;
import org.crshooks.clinical.Product;
import org.crshooks.clinical.Route;
import org.crshooks.clinical.Therapy;
import org.crshooks.fact.Input;
import org.crshooks.fact.Truth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules "When a card appears" and the indicator, one by one. */
class CardPolicyTest {

    @ParameterizedTest(name = "grade {0}–{1} is {2}")
    @CsvSource({
        "1,1,INFO",
        "2,2,WARNING",
        "3,3,CRITICAL",
        "4,4,CRITICAL",
        "5,5,CRITICAL",
        "1,2,WARNING",
        "1,3,WARNING",
        "1,4,WARNING",
        "2,3,WARNING",
        "2,4,WARNING",
        "3,4,CRITICAL"
    })
    @DisplayName("a floor of 1 or more on the primary scale gives a card; at least warning when undetermined")
    void floorDecides(int floor, int ceiling, Indicator indicator) {
        expect(chart().grade("astct-2019", floor, ceiling), Why.GRADED, indicator);
    }

    @ParameterizedTest
    @EnumSource(Therapy.class)
    void floorOneGivesACardAfterEveryTherapy(Therapy therapy) {
        expect(chart().therapy(therapy).all(1, 1), Why.GRADED, INFO);
    }

    @ParameterizedTest
    @EnumSource(
            value = Therapy.class,
            names = {"CAR_T", "TCR_T", "BISPECIFIC", "HAPLO_HCT"})
    void indeterminateGivesAWarningWhereCrsIsLikely(Therapy therapy) {
        expect(chart().therapy(therapy).gate(Truth.NO).all(0, 4, Input.TEMPERATURE), Why.CANNOT_GRADE, WARNING);
        expect(chart().therapy(therapy).gate(Truth.UNKNOWN).all(0, 1, Input.TEMPERATURE), Why.CANNOT_GRADE, WARNING);
    }

    @ParameterizedTest
    @EnumSource(
            value = Therapy.class,
            names = {"ATG", "ANTIBODY", "CHECKPOINT_INHIBITOR"})
    void otherTherapiesStaySilentUntilTheFloorIsOne(Therapy therapy) {
        expectNone(chart().therapy(therapy).gate(Truth.NO).all(0, 4, Input.TEMPERATURE));
        expectNone(chart().therapy(therapy).nothingCharted().all(0, 4, Input.TEMPERATURE));
    }

    @Test
    @DisplayName("F21 0 with resolution not confirmed gives an information, after every therapy")
    void resolutionNotConfirmed() {
        expect(chart().flags(Flag.RESOLUTION_NOT_CONFIRMED), Why.NOT_CONFIRMED, INFO);
        expect(chart().therapy(Therapy.ANTIBODY).flags(Flag.RESOLUTION_NOT_CONFIRMED), Why.NOT_CONFIRMED, INFO);
    }

    @Test
    @DisplayName("F9 0–1 with resolution not confirmed is indeterminate: a warning")
    void resolutionNotConfirmedAndUnknown() {
        expect(
                chart().grade("astct-2019", 0, 1, Input.TEMPERATURE).flags(Flag.RESOLUTION_NOT_CONFIRMED),
                Why.CANNOT_GRADE,
                WARNING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ctcae-v5", "ctcae-v4", "lee-2014", "penn-2018", "mskcc"})
    void zeroHereAndTwoElsewhereIsAWarning(String other) {
        expect(chart().grade(other, 2, 2), Why.ZERO_HERE, WARNING);
        expect(chart().grade(other, 2, 3), Why.ZERO_HERE, WARNING);
        expectNone(chart().grade(other, 1, 1));
        expectNone(chart().grade(other, 1, 2));
        expectNone(chart().gate(Truth.NO).grade(other, 2, 2));
    }

    @Test
    @DisplayName("X3 CARTOX grades without fever and says nothing about a 0 elsewhere")
    void cartoxIsSetAside() {
        expectNone(chart().grade("cartox-2018", 4, 4));
    }

    @Test
    void zeroWhileSupportIsRunningIsAWarning() {
        expect(chart().supportRunning(), Why.ZERO_HERE, WARNING);
        expectNone(chart().supportRunning().gate(Truth.NO));
        expectNone(chart().supportRunning().gate(Truth.UNKNOWN));
    }

    @Test
    void theWarningOutranksResolutionNotConfirmed() {
        expect(chart().grade("lee-2014", 2, 2).flags(Flag.RESOLUTION_NOT_CONFIRMED), Why.ZERO_HERE, WARNING);
    }

    @Test
    void nothingChartedInAnOpenStayIsAnInformation() {
        expect(chart().nothingCharted().all(0, 2, Input.TEMPERATURE), Why.NOTHING_CHARTED, INFO);
    }

    @Test
    void nothingChartedWithAHighCeilingIsAWarning() {
        expect(chart().nothingCharted().all(0, 3, Input.TEMPERATURE), Why.NOTHING_CHARTED, WARNING);
    }

    @Test
    void nothingChartedWithoutAnOpenStayGivesNoCard() {
        expectNone(chart().nothingCharted().atHome().all(0, 2, Input.TEMPERATURE));
    }

    @Test
    @DisplayName("F10 an input that the EHR did not give is not the same as nothing charted")
    void notAskedIsNotNothingCharted() {
        expect(chart().nothingCharted().atHome().all(0, 4).notAsked(Channel.TEMPERATURE), Why.CANNOT_GRADE, WARNING);
        expectNone(chart().nothingCharted().atHome().all(0, 2).notAsked(Channel.DEVICE_USE, Channel.LABS));
    }

    @Test
    void theStayMattersOnlyWhereNothingIsCharted() {
        expect(chart().atHome().gate(Truth.NO).all(0, 4), Why.CANNOT_GRADE, WARNING);
        expect(chart().atHome().all(1, 1), Why.GRADED, INFO);
    }

    @Test
    void aDeterminedZeroGivesNoCard() {
        expectNone(chart());
        expectNone(chart().gate(Truth.NO));
        expectNone(chart().gate(Truth.NO).flags(Flag.FEVER_MAY_BE_MASKED));
    }

    @Test
    @DisplayName("F23 F25 no card after death or after the window")
    void neverAfterDeathOrAfterTheWindow() {
        expectNone(chart().all(4, 4).supportRunning().deceased());
        expectNone(chart().all(2, 5).deceased());
        expectNone(chart().windowOver().all(0, 0).flags(Flag.RESOLUTION_NOT_CONFIRMED));
    }

    @Test
    @DisplayName("F24 the primary scale decides, whichever it is")
    void thePrimaryScaleDecides() {
        expect(chart().primary("lee-2014").grade("lee-2014", 3, 3), Why.GRADED, CRITICAL);
        expect(chart().primary("lee-2014").grade("astct-2019", 3, 3), Why.ZERO_HERE, WARNING);
        expect(chart().therapy(Therapy.BISPECIFIC).grade("ctcae-v5", 2, 2), Why.GRADED, WARNING);
    }

    @ParameterizedTest(name = "ASTCT {0}, CTCAE v5.0 {1}: {2}")
    @CsvSource({"3, 2, CRITICAL", "2, 3, CRITICAL", "2, 1, WARNING", "1, 1, INFO"})
    @DisplayName("T9 after elranatamab the higher of ASTCT and CTCAE v5.0 decides the colour, after others it does not")
    void elranatamab(int label, int ctcae, Indicator indicator) {
        expect(elranatamab("elranatamab", label, ctcae), Why.GRADED, indicator);
        expect(elranatamab("teclistamab", label, ctcae), Why.GRADED, Indicator.byGrade(ctcae));
    }

    @Test
    @DisplayName("T9 F24 after elranatamab the scale that a site shows first counts too, and a 0 on it hides nothing")
    void elranatamabByAnotherScale() {
        expect(elranatamab("elranatamab", 1, 1).primary("lee-2014").grade("lee-2014", 3, 3), Why.GRADED, CRITICAL);
        expect(elranatamab("elranatamab", 0, 3).primary("astct-2019"), Why.ZERO_HERE, CRITICAL);
    }

    private static AssessmentBuilder elranatamab(String product, int label, int ctcae) {
        return chart().therapy(Therapy.BISPECIFIC)
                .product(new Product(product, Therapy.BISPECIFIC, Route.SUBCUTANEOUS, false))
                .grade("astct-2019", label, label)
                .grade("ctcae-v5", ctcae, ctcae);
    }

    private static AssessmentBuilder chart() {
        return new AssessmentBuilder();
    }

    private static void expect(AssessmentBuilder chart, Why why, Indicator indicator) {
        assertThat(CardPolicy.decide(chart.build())).contains(new Decision(why, indicator));
    }

    private static void expectNone(AssessmentBuilder chart) {
        assertThat(CardPolicy.decide(chart.build())).isEmpty();
    }
}
