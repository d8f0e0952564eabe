package org.crshooks.config;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Locale;
import org.crshooks.assessment.Assessment;
import org.crshooks.assessment.CrsAssessor;
import org.crshooks.cdshooks.AssessmentSource;
import org.crshooks.cdshooks.AssessmentText;
import org.crshooks.cdshooks.ChartSource;
import org.crshooks.cdshooks.card.AssessmentJson;
import org.crshooks.cdshooks.card.Card;
import org.crshooks.cdshooks.card.CardWriter;
import org.crshooks.cdshooks.card.Earlier;
import org.crshooks.cdshooks.fetch.PageReader;
import org.crshooks.clinical.Lookback;
import org.crshooks.fhir.BundlePages;
import org.crshooks.fhir.ChartReader;
import org.crshooks.grading.scale.Scales;
import org.crshooks.terminology.Terminology;
import org.crshooks.terminology.TerminologyLoader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From FHIR resources to an assessment. */
@Configuration(proxyBeanMethods = false)
class ChartConfiguration {

    private static final List<String> TYPES_READ = List.of(
            "Patient",
            "Observation",
            "MedicationAdministration",
            "Medication",
            "Procedure",
            "Condition",
            "Encounter",
            "AdverseEvent",
            "DeviceUseStatement",
            "DiagnosticReport");

    /** Slow to make, so it is made once and warmed. */
    @Bean
    FhirContext fhirContext() {
        FhirContext context = FhirContext.forR4();
        TYPES_READ.forEach(context::getResourceDefinition);
        return context;
    }

    @Bean
    Terminology terminology(Settings settings) {
        return settings.terminologyLocation() == null
                ? TerminologyLoader.load()
                : TerminologyLoader.load(settings.terminologyLocation());
    }

    @Bean
    PageReader pageReader() {
        return BundlePages::read;
    }

    @Bean
    ChartSource chartSource(FhirContext context, Terminology terminology) {
        return new ChartReader(context, terminology)::read;
    }

    @Bean
    AssessmentSource assessmentSource(Settings settings) {
        return new CrsAssessor(settings.scaleChoice(), new Lookback(settings.rateRow()))::assess;
    }

    @Bean
    AssessmentText assessmentText(Settings settings) {
        CardWriter cards = new CardWriter(id -> Scales.byId(id).publication());
        return new AssessmentText() {
            @Override
            public List<Card> cards(
                    Assessment assessment, Locale locale, String patientId, String hook, Earlier earlier) {
                return cards.cards(assessment, locale, settings.timeZone(), patientId, hook, earlier);
            }

            @Override
            public Object json(Assessment assessment) {
                return AssessmentJson.of(assessment);
            }
        };
    }
}
