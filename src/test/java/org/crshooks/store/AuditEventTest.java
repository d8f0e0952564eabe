package org.crshooks.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.store.Samples.START;
import static org.crshooks.store.Samples.card;
import static org.crshooks.store.Samples.evaluation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crshooks.cdshooks.Client;
import org.crshooks.cdshooks.Evaluation;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.AuditEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AuditEventTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private static List<String> exported(Evaluation... evaluations) {
        try (Store store = new Store(TestDatabase.H2.url())) {
            for (Evaluation evaluation : evaluations) {
                store.journal.note(evaluation);
            }
            return store.audit(null, null);
        }
    }

    private static Evaluation refused(String outcome) {
        return new Evaluation(
                Evaluation.Kind.HOOK,
                START.plusSeconds(1),
                Samples.SERVICE,
                Samples.HOOK,
                Client.ANONYMOUS,
                "p2",
                null,
                Locale.SIMPLIFIED_CHINESE,
                outcome,
                null,
                List.of(),
                Set.of(),
                null,
                Duration.ofMillis(3));
    }

    @Test
    @DisplayName("an evaluation is an AuditEvent: who, when, which patient, what was graded, no value of the chart")
    void content() {
        List<String> lines = exported(evaluation("p1", START, card("c1")), refused("other-patient"), refused("fault"));
        AuditEvent event = FHIR.newJsonParser().parseResource(AuditEvent.class, lines.get(0));
        assertThat(event.getRecordedElement().getValueAsString()).isEqualTo("2026-01-05T08:00:00Z");
        assertThat(event.getOutcome().toCode()).isEqualTo("0");
        assertThat(event.getAgentFirstRep().getName()).isEqualTo("anonymous");
        assertThat(event.getEntity().get(0).getWhat().getReference()).isEqualTo("Patient/p1");
        Map<String, String> details = event.getEntity().get(1).getDetail().stream()
                .collect(Collectors.toMap(d -> d.getType(), d -> d.getValue().primitiveValue()));
        assertThat(details)
                .isEqualTo(Map.ofEntries(
                        Map.entry("kind", "hook"),
                        Map.entry("hook", "patient-view"),
                        Map.entry("language", "en"),
                        Map.entry("scale", "astct-2019"),
                        Map.entry("grade_floor", "2"),
                        Map.entry("grade_ceiling", "3"),
                        Map.entry("flags", "2"),
                        Map.entry("cards", "1"),
                        Map.entry("failed_keys", "conditions labs"),
                        Map.entry("rules", "0.0.0+test"),
                        Map.entry("duration_ms", "17"),
                        Map.entry("as_of", "2026-01-05T08:00:00Z")));
        AuditEvent refused = FHIR.newJsonParser().parseResource(AuditEvent.class, lines.get(1));
        assertThat(refused.getOutcome().toCode()).isEqualTo("4");
        assertThat(refused.getOutcomeDesc()).isEqualTo("other-patient");
        assertThat(lines.get(2)).contains("\"outcome\":\"8\"");
    }

    @Test
    @DisplayName("the FHIR validator finds no error in it")
    void valid() {
        ValidationSupportChain support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(FHIR),
                new InMemoryTerminologyServerValidationSupport(FHIR),
                new CommonCodeSystemsTerminologyService(FHIR));
        FhirValidator validator = FHIR.newValidator().registerValidatorModule(new FhirInstanceValidator(support));
        List<String> lines = exported(evaluation("p1", START, card("c1")), refused("fault"));
        assertThat(lines)
                .hasSize(2)
                .allSatisfy(
                        line -> assertThat(validator.validateWithResult(line).getMessages())
                                .filteredOn(m -> m.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
                                .extracting(SingleValidationMessage::getMessage)
                                .isEmpty());
    }
}
