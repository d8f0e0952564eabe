package org.crshooks.cdshooks.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.cdshooks.card.AssessmentBuilder.value;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.crshooks.advice.AdviceItem;
import org.crshooks.advice.AdvicePlan;
import org.crshooks.advice.AlternativeCause;
import org.crshooks.advice.Icans;
import org.crshooks.advice.Urgency;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Input;
import org.crshooks.text.Phrase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondCardTest {

    private static final Evidence FERRITIN = value(Input.LABS, "ferritin 9000 µg/L", 60, "Observation/f");

    private final CardWriter writer = new CardWriter(scale -> Stories.PUBLICATION);

    @ParameterizedTest
    @CsvSource({"1,info", "2,warning", "3,critical", "4,critical"})
    @DisplayName("I1 ICANS has a card of its own, as urgent as its grade")
    void icans(int grade, String indicator) {
        List<Card> cards = cards(new AssessmentBuilder().all(1, 1).advice(with(CareStories.icans(grade))));
        assertThat(cards).hasSize(2);
        Card card = cards.get(1);
        assertThat(card.indicator().code()).isEqualTo(indicator);
        assertThat(card.summary()).isEqualTo("ICANS grade " + grade + " (ASTCT), graded beside CRS");
        assertThat(card.detail()).contains("- **Charted:** ICE 5, 07:30 (UTC), 30 min ago");
        assertThat(card.source().topic().code()).isEqualTo("crsicans");
        assertThat(card.uuid()).isNotEqualTo(cards.get(0).uuid());
        assertThat(cards.get(0).indicator()).isEqualTo(Indicator.INFO);
    }

    @Test
    @DisplayName("I2 ICANS may come without CRS: then its card stands alone")
    void icansWithoutCrs() {
        assertThat(cards(new AssessmentBuilder().advice(with(CareStories.icans(2)))))
                .extracting(Card::summary)
                .containsExactly("ICANS grade 2 (ASTCT), graded beside CRS");
    }

    @Test
    @DisplayName("I1 grade 0 or not assessed is no card")
    void noIcans() {
        assertThat(cards(new AssessmentBuilder().all(1, 1).advice(with(CareStories.icans(0)))))
                .hasSize(1);
        assertThat(cards(new AssessmentBuilder().all(1, 1).advice(with(CareStories.icans(null)))))
                .hasSize(1);
        assertThat(cards(new AssessmentBuilder().all(1, 1).deceased().advice(with(CareStories.icans(3)))))
                .isEmpty();
        assertThat(cards(new AssessmentBuilder().windowOver().advice(with(CareStories.icans(3)))))
                .isEmpty();
    }

    @Test
    @DisplayName("T15 hyperinflammation has a card where it changes the treatment and no ICANS stands there")
    void hyperinflammation() {
        AdviceItem t15 = CareStories.item("T15", Urgency.SOON, "Etoposide considered; refer", null);
        List<Card> cards = cards(new AssessmentBuilder().all(3, 3).advice(hyperinflammation(null, FERRITIN, t15)));
        assertThat(cards).hasSize(2);
        assertThat(cards.get(1).indicator()).isEqualTo(Indicator.WARNING);
        assertThat(cards.get(1).detail())
                .contains("- Etoposide considered; refer (T15; Topic review)")
                .contains("ferritin 9000 µg/L");
        assertThat(cards(new AssessmentBuilder().all(3, 3).advice(hyperinflammation(null, FERRITIN))))
                .hasSize(1);
        assertThat(cards(new AssessmentBuilder()
                        .all(3, 3)
                        .advice(hyperinflammation(CareStories.icans(1), FERRITIN, t15))))
                .hasSize(2)
                .element(1)
                .satisfies(card -> assertThat(card.source().topic().code()).isEqualTo("crsicans"));
    }

    private static AdvicePlan with(Icans icans) {
        return new AdvicePlan(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), icans);
    }

    private static AdvicePlan hyperinflammation(Icans icans, Evidence shown, AdviceItem... items) {
        return new AdvicePlan(
                List.of(items),
                List.of(),
                List.of(new AlternativeCause("hyperinflammation", Phrase.of("HLH/MAS"), List.of(shown))),
                List.of(),
                List.of(),
                List.of(),
                icans);
    }

    private List<Card> cards(AssessmentBuilder chart) {
        return writer.cards(chart.build(), Locale.ENGLISH, ZoneOffset.UTC, "p1", "patient-view");
    }
}
