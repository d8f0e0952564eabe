package org.crshooks.cdshooks.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.cdshooks.card.AssessmentBuilder.AS_OF;
import static org.crshooks.cdshooks.card.CareStories.dose;
import static org.crshooks.cdshooks.card.CareStories.item;
import static org.crshooks.cdshooks.card.CareStories.missing;
import static org.crshooks.cdshooks.card.CareStories.option;
import static org.crshooks.cdshooks.card.CareStories.plan;
import static org.crshooks.cdshooks.card.CareStories.tocilizumab;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.crshooks.advice.AdviceItem;
import org.crshooks.advice.AdvicePlan;
import org.crshooks.advice.Urgency;
import org.crshooks.advice.WorkUpItem;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.WorkUpTest;
import org.crshooks.terminology.Code;
import org.crshooks.terminology.TerminologyLoader;
import org.crshooks.text.Phrase;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SuggestionsTest {

    private static final FhirContext FHIR = FhirContext.forR4();

    private final CardWriter writer = new CardWriter(scale -> Stories.PUBLICATION);

    @Test
    @DisplayName("W2 drafts are valid R4, in draft, for this patient, one action each, and none is preferred")
    void everyDraftIsValid() {
        List<Suggestion> suggestions = suggestions(CareStories.busiest(), Locale.ENGLISH);
        assertThat(suggestions).hasSize(4 + 5);
        for (Suggestion suggestion : suggestions) {
            assertThat(suggestion.isRecommended()).isNull();
            assertThat(suggestion.actions()).hasSize(1);
            assertThat(suggestion.actions().get(0).type()).isEqualTo("create");
            assertThat(parsed(suggestion).getIdPart()).isEqualTo(suggestion.uuid());
        }
        assertThat(suggestions).extracting(Suggestion::uuid).doesNotHaveDuplicates();
        assertThat(suggestions.stream().map(SuggestionsTest::parsed).filter(MedicationRequest.class::isInstance))
                .allSatisfy(r -> {
                    MedicationRequest request = (MedicationRequest) r;
                    assertThat(request.getStatus().toCode()).isEqualTo("draft");
                    assertThat(request.getIntent().toCode()).isEqualTo("proposal");
                    assertThat(request.getSubject().getReference()).isEqualTo("Patient/p1");
                    assertThat(request.getReasonCodeFirstRep()
                                    .getCodingFirstRep()
                                    .getCode())
                            .isEqualTo("crs");
                    assertThat(request.getDosageInstructionFirstRep()
                                    .getTiming()
                                    .isEmpty())
                            .isFalse();
                });
        assertThat(suggestions.stream().map(SuggestionsTest::parsed).filter(ServiceRequest.class::isInstance))
                .hasSize(5)
                .allSatisfy(r -> {
                    ServiceRequest request = (ServiceRequest) r;
                    assertThat(request.getStatus().toCode()).isEqualTo("draft");
                    assertThat(request.getSubject().getReference()).isEqualTo("Patient/p1");
                    assertThat(request.getCode().getText()).isNotBlank();
                });
    }

    @Test
    @DisplayName("T4 tocilizumab: 560 mg IV over 1 h, once")
    void tocilizumabDraft() {
        MedicationRequest request = medication(item("T4", Urgency.NOW, "First dose", tocilizumab(AS_OF)));
        assertThat(request.getMedicationCodeableConcept().getCoding())
                .extracting(c -> c.getCode())
                .containsExactly("612865", "L04AC07", "tocilizumab");
        Dosage dosage = request.getDosageInstructionFirstRep();
        Dosage.DosageDoseAndRateComponent rate = dosage.getDoseAndRateFirstRep();
        assertThat(rate.getDoseQuantity().getValue()).isEqualTo(new BigDecimal("560"));
        assertThat(rate.getDoseQuantity().getCode()).isEqualTo("mg");
        assertThat(rate.getRateRatio().getDenominator().getValue()).isEqualByComparingTo("1");
        assertThat(rate.getRateRatio().getDenominator().getCode()).isEqualTo("h");
        assertThat(dosage.getRoute().getCodingFirstRep().getCode()).isEqualTo("47625008");
        assertThat(dosage.getTiming().getRepeat().getCount()).isEqualTo(1);
        assertThat(dosage.getText()).isEqualTo("tocilizumab 560 mg IV over 1 h (8 mg/kg × 70 kg = 560 mg)");
        assertThat(request.getNoteFirstRep().getText())
                .isEqualTo("First dose; 8 mg/kg × 70 kg = 560 mg (T4; Topic review)");
    }

    @Test
    @DisplayName("interface, times on cards: a draft is read later, so its note names date and year and no distance")
    void aDraftNamesTheDay() {
        AdviceItem plain = item("T4", Urgency.NOW, "Repeat", tocilizumab(AS_OF));
        Phrase text = Phrase.of("Repeat, last dose {0}", AS_OF.minus(Duration.ofHours(9)));
        AdviceItem repeat = new AdviceItem(
                plain.id(), plain.urgency(), text, false, false, plain.dose(), plain.strength(), plain.citations());
        assertThat(medication(repeat).getNoteFirstRep().getText())
                .startsWith("Repeat, last dose 4 Jan 2026 23:00 (UTC);");
    }

    @Test
    @DisplayName("T5 an interval becomes a timing, a total per day one dose a day")
    void timing() {
        var every8h = medication(option(
                        "T5",
                        "x",
                        dose(Drug.HYDROCORTISONE, "100", "mg", null, Duration.ofHours(8), "100 mg every 8 h")))
                .getDosageInstructionFirstRep();
        assertThat(every8h.getTiming().getRepeat().getFrequency()).isEqualTo(1);
        assertThat(every8h.getTiming().getRepeat().getPeriod()).isEqualByComparingTo("8");
        assertThat(every8h.getTiming().getRepeat().getPeriodUnit().toCode()).isEqualTo("h");
        var daily = medication(
                        option("T5", "x", dose(Drug.METHYLPREDNISOLONE, "70", "mg/d", null, null, "1 mg/kg/day")))
                .getDosageInstructionFirstRep();
        assertThat(daily.getTiming().getRepeat().getPeriodUnit().toCode()).isEqualTo("d");
        assertThat(daily.getDoseAndRateFirstRep().getDoseQuantity().getCode()).isEqualTo("mg");
    }

    @Test
    @DisplayName("T4 nothing is offered that is not allowed yet, not worked out, to be confirmed, or of no known drug")
    void notOffered() {
        AdvicePlan plan = plan(
                item("T4", Urgency.SOON, "later", tocilizumab(AS_OF.plusSeconds(60))),
                item("T4", Urgency.NOW, "rule", dose(Drug.TOCILIZUMAB, null, "mg", AS_OF, null, "rule")),
                item("T8", Urgency.NOW, "restart", dose(Drug.OTHER, "9", "ug/d", null, null, "9")),
                item("T19", Urgency.INFORMATION, "x", dose(Drug.DEXAMETHASONE, "10", "mg", null, null, "10")),
                CareStories.conditional("T4", "if confirmed", tocilizumab(AS_OF)),
                item("T1", Urgency.NOW, "no dose", null));
        Card card = card(new AssessmentBuilder().all(3, 3).advice(plan), Locale.ENGLISH);
        assertThat(card.suggestions()).isNull();
        assertThat(JsonMapper.shared().valueToTree(card).has("suggestions")).isFalse();
    }

    @Test
    @DisplayName("W2 tests are offered safety first, whatever the order in which they are listed")
    void safetyFirst() {
        List<WorkUpItem> workUp = List.of(
                new WorkUpItem(WorkUpTest.BLOOD_COUNT, WorkUpItem.Status.MISSING, List.of(), List.of(), null, null, 3),
                new WorkUpItem(WorkUpTest.LACTATE, WorkUpItem.Status.MISSING, List.of(), List.of(), null, null, 2),
                new WorkUpItem(
                        WorkUpTest.BLOOD_CULTURE, WorkUpItem.Status.MISSING, List.of(), List.of(), null, null, 1));
        AdvicePlan plan = new AdvicePlan(List.of(), workUp, List.of(), List.of(), List.of(), List.of(), null);
        assertThat(suggestions(new AssessmentBuilder().all(1, 1).advice(plan), Locale.ENGLISH))
                .extracting(Suggestion::label)
                .containsExactly(
                        "Draft order: blood culture",
                        "Draft order: lactate",
                        "Draft order: blood count with differential");
    }

    @Test
    @DisplayName("W2 at most five tests, none that is ordered or not suggested")
    void tests() {
        List<WorkUpItem> workUp = Stream.concat(
                        Arrays.stream(WorkUpTest.values()).map(test -> missing(test, null, true)),
                        Stream.of(new WorkUpItem(
                                WorkUpTest.CRP, WorkUpItem.Status.ORDERED, List.of(), List.of(), AS_OF, null, 1)))
                .toList();
        AdvicePlan plan = new AdvicePlan(List.of(), workUp, List.of(), List.of(), List.of(), List.of(), null);
        assertThat(suggestions(new AssessmentBuilder().all(1, 1).advice(plan), Locale.ENGLISH))
                .hasSize(5);
        AdvicePlan none = new AdvicePlan(
                List.of(),
                List.of(missing(WorkUpTest.CRP, null, false)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
        assertThat(card(new AssessmentBuilder().all(1, 1).advice(none), Locale.ENGLISH)
                        .suggestions())
                .isNull();
    }

    @Test
    void labelsAreInTheLanguageOfTheReader() {
        assertThat(suggestions(CareStories.busiest(), Locale.CHINESE).get(0).label())
                .isEqualTo("草拟医嘱：托珠单抗 560 mg 静脉给药 输注 1 小时");
        assertThat(suggestions(CareStories.busiest(), Locale.ENGLISH).get(0).label())
                .isEqualTo("Draft order: tocilizumab 560 mg IV over 1 h");
    }

    @Test
    void theIdStaysWhilePatientHookGradeAndEvidenceStay() {
        AdviceItem first = item("T4", Urgency.NOW, "dose 1 of 4", tocilizumab(AS_OF));
        String id = id(new AssessmentBuilder().all(3, 3).advice(plan(first)), "p1");
        AdviceItem later = item("T4", Urgency.NOW, "dose 1 of 4", tocilizumab(AS_OF.plusSeconds(600)));
        assertThat(id(
                        new AssessmentBuilder()
                                .all(3, 3)
                                .asOf(AS_OF.plusSeconds(600))
                                .advice(plan(later)),
                        "p1"))
                .isEqualTo(id);
        assertThat(id(new AssessmentBuilder().all(3, 3).advice(plan(first)), "p2"))
                .isNotEqualTo(id);
        assertThat(id(new AssessmentBuilder().all(4, 4).advice(plan(first)), "p1"))
                .isNotEqualTo(id);
        AdviceItem second = item("T4", Urgency.NOW, "dose 2 of 4", tocilizumab(AS_OF));
        assertThat(id(new AssessmentBuilder().all(3, 3).advice(plan(second)), "p1"))
                .isNotEqualTo(id);
    }

    @Test
    @DisplayName("the codes of a draft are read back as the drug that was meant")
    void codesAreOurs() {
        var terminology = TerminologyLoader.load();
        for (Drug drug : Drug.values()) {
            for (Coding code : DrugCodes.of(drug, drug.code())) {
                assertThat(terminology.drug(List.of(new Code(code.system(), code.code())), ""))
                        .as("%s %s", drug, code)
                        .isEqualTo(Optional.of(drug));
            }
        }
    }

    private MedicationRequest medication(AdviceItem item) {
        return (MedicationRequest)
                parsed(suggestions(new AssessmentBuilder().all(3, 3).advice(plan(item)), Locale.ENGLISH)
                        .get(0));
    }

    private static Resource parsed(Suggestion suggestion) {
        IParser parser = FHIR.newJsonParser();
        parser.setParserErrorHandler(new StrictErrorHandler());
        return (Resource) parser.parseResource(JsonMapper.shared()
                .writeValueAsString(suggestion.actions().get(0).resource()));
    }

    private String id(AssessmentBuilder chart, String patient) {
        return writer.cards(chart.build(), Locale.ENGLISH, ZoneOffset.UTC, patient, "patient-view")
                .get(0)
                .suggestions()
                .get(0)
                .uuid();
    }

    private List<Suggestion> suggestions(AssessmentBuilder chart, Locale locale) {
        return card(chart, locale).suggestions();
    }

    private Card card(AssessmentBuilder chart, Locale locale) {
        return writer.cards(chart.build(), locale, ZoneOffset.UTC, "p1", "patient-view")
                .get(0);
    }
}
