package org.crshooks.cdshooks.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.cdshooks.card.AssessmentBuilder.AS_OF;
import static org.crshooks.cdshooks.card.AssessmentBuilder.value;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crshooks.clinical.Flag;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Input;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CardWriterTest {

    private static final Evidence FEVER = value(Input.TEMPERATURE, "39.1 Cel", 60, "Observation/t7");
    private static final Evidence PRESSURE = value(Input.BLOOD_PRESSURE, "88 mm[Hg]", 20, "Observation/b2");

    private final CardWriter writer = new CardWriter(scale -> Stories.PUBLICATION);

    @Test
    void aCardGoesOverTheWireAsCdsHooksSays() {
        JsonNode card = JsonMapper.shared()
                .valueToTree(
                        writer.cards(Stories.busyNight().build(), Locale.ENGLISH, ZoneOffset.UTC, "p1", "patient-view")
                                .get(0));
        assertThat(card.propertyNames())
                .containsExactlyInAnyOrder(
                        "uuid", "summary", "detail", "indicator", "source", "selectionBehavior", "overrideReasons");
        assertThat(card.get("summary").stringValue())
                .isEqualTo("CRS grade 3 (ASTCT): norepinephrine 8 ug/min; fever 39.1 °C, 1 h ago");
        assertThat(card.get("indicator").stringValue()).isEqualTo("critical");
        assertThat(card.get("selectionBehavior").stringValue()).isEqualTo("any");
        assertThat(card.get("source").toString())
                .isEqualTo("{\"label\":\"CRS Hooks – Lee DW et al., Biol Blood Marrow Transplant 2019;25:625\","
                        + "\"url\":\"https://doi.org/10.1016/j.bbmt.2018.12.758\","
                        + "\"topic\":{\"code\":\"crsgrade\","
                        + "\"system\":\"https://crshooks.org/fhir/CodeSystem/card-topic\","
                        + "\"display\":\"CRS grade\"}}");
        assertThat(card.get("overrideReasons")).hasSize(5);
        assertThat(card.get("overrideReasons").get(0).toString())
                .isEqualTo("{\"code\":\"other-cause\","
                        + "\"system\":\"https://crshooks.org/fhir/CodeSystem/override-reason\","
                        + "\"display\":\"Another cause explains the signs\"}");
    }

    @Test
    void overrideReasonsAreInTheLanguageOfTheReader() {
        List<Coding> reasons =
                cards(new AssessmentBuilder().all(1, 1), Locale.CHINESE).get(0).overrideReasons();
        assertThat(reasons)
                .extracting(Coding::code)
                .containsExactly("other-cause", "already-treated", "data-wrong", "not-now", "disagree-with-grade");
        assertThat(reasons).extracting(Coding::display).contains("不同意该分级");
    }

    @Test
    void noCardWhereNoneIsDue() {
        assertThat(cards(new AssessmentBuilder(), Locale.ENGLISH)).isEmpty();
    }

    @Test
    void theIdStaysWhileGradeAndEvidenceStay() {
        Set<String> ids = Stream.of(
                        id(febrile()),
                        id(febrile().asOf(AS_OF.plusSeconds(600))),
                        id(new AssessmentBuilder().all(1, 1).evidence(PRESSURE, FEVER)),
                        id(febrile().evidence(FEVER)),
                        id(febrile().flags(Flag.SINGLE_READING)),
                        writer.cards(
                                        febrile().build(),
                                        Locale.CHINESE,
                                        ZoneId.of("Asia/Shanghai"),
                                        "p1",
                                        "patient-view")
                                .get(0)
                                .uuid())
                .collect(Collectors.toSet());
        assertThat(ids).hasSize(1);
        assertThat(UUID.fromString(ids.iterator().next()).version()).isEqualTo(8);
        assertThat(UUID.fromString(ids.iterator().next()).variant()).isEqualTo(2);
    }

    @Test
    void theIdChangesWithPatientHookGradeOrEvidence() {
        List<String> ids = List.of(
                id(febrile()),
                id(febrile(), "p2", "patient-view"),
                id(febrile(), "p1", "order-sign"),
                id(febrile(), "p", "1patient-view"),
                id(febrile().grade("astct-2019", 2, 2)),
                id(febrile().grade("astct-2019", 1, 2)),
                id(febrile().grade("mskcc", 2, 2)),
                id(febrile().primary("lee-2014")),
                id(febrile().evidence(value(Input.SPO2, "97 %", 20, "Observation/s1"))),
                id(new AssessmentBuilder().all(1, 1).evidence(FEVER)),
                id(new AssessmentBuilder()
                        .all(1, 1)
                        .evidence(value(Input.TEMPERATURE, "39.1 Cel", 61, "Observation/t7"), PRESSURE)),
                id(new AssessmentBuilder()
                        .all(1, 1)
                        .evidence(value(Input.TEMPERATURE, "39.2 Cel", 60, "Observation/t7"), PRESSURE)));
        assertThat(ids).doesNotHaveDuplicates();
    }

    private static AssessmentBuilder febrile() {
        return new AssessmentBuilder().all(1, 1).evidence(FEVER, PRESSURE);
    }

    private String id(AssessmentBuilder chart) {
        return id(chart, "p1", "patient-view");
    }

    private String id(AssessmentBuilder chart, String patient, String hook) {
        return writer.cards(chart.build(), Locale.ENGLISH, ZoneOffset.UTC, patient, hook)
                .get(0)
                .uuid();
    }

    private List<Card> cards(AssessmentBuilder chart, Locale locale) {
        return writer.cards(chart.build(), locale, ZoneOffset.UTC, "p1", "patient-view");
    }
}
