package org.crshooks.config;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.PerformanceOptionsEnum;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.crshooks.advice.Objection;
import org.crshooks.advice.OrderReview;
import org.crshooks.assessment.Assessment;
import org.crshooks.assessment.CrsAssessor;
import org.crshooks.cdshooks.AppraisalSource;
import org.crshooks.cdshooks.AssessmentSource;
import org.crshooks.cdshooks.AssessmentText;
import org.crshooks.cdshooks.ChartSource;
import org.crshooks.cdshooks.CheckText;
import org.crshooks.cdshooks.DraftSource;
import org.crshooks.cdshooks.card.AssessmentJson;
import org.crshooks.cdshooks.card.Card;
import org.crshooks.cdshooks.card.CardWriter;
import org.crshooks.cdshooks.card.CheckCards;
import org.crshooks.cdshooks.card.Earlier;
import org.crshooks.cdshooks.card.InRecord;
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
            "MedicationRequest",
            "Procedure",
            "Condition",
            "Encounter",
            "AdverseEvent",
            "DeviceUseStatement",
            "DiagnosticReport",
            "Provenance");

    @Bean
    FhirContext fhirContext() {
        return Model.CONTEXT;
    }

    /** Begins with what is slow to make; whoever asks for it meanwhile waits. */
    static void beginModel() {
        Model.CONTEXT.getVersion();
    }

    /** Made once in a process, when first asked for, and warmed. */
    private static final class Model {

        static final FhirContext CONTEXT = FhirContext.forR4Cached();

        static {
            // else the elements of every type that one of these may refer to are looked through too: half of all FHIR
            CONTEXT.setPerformanceOptions(PerformanceOptionsEnum.DEFERRED_MODEL_SCANNING);
            TYPES_READ.forEach(CONTEXT::getResourceDefinition);
        }
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
    ChartReader chartReader(FhirContext context, Terminology terminology, Settings settings) {
        return new ChartReader(context, terminology, settings.reader(), settings.timeZone());
    }

    @Bean
    ChartSource chartSource(ChartReader reader) {
        return reader::read;
    }

    @Bean
    DraftSource draftSource(ChartReader reader) {
        return reader::drafts;
    }

    @Bean
    CrsAssessor crsAssessor(Settings settings) {
        return new CrsAssessor(settings.scaleChoice(), new Lookback(settings.rateRow()));
    }

    @Bean
    AssessmentSource assessmentSource(CrsAssessor assessor) {
        return assessor::assess;
    }

    @Bean
    AppraisalSource appraisalSource(CrsAssessor assessor) {
        return assessor::appraise;
    }

    @Bean
    CheckText checkText(Settings settings) {
        CheckCards cards = new CheckCards(settings.timeZone());
        return new CheckText() {
            @Override
            public List<Card> orders(
                    List<OrderReview> reviews,
                    Assessment assessment,
                    Instant asOf,
                    Locale locale,
                    String patientId,
                    String hook) {
                return cards.orders(reviews, assessment, asOf, locale, patientId, hook);
            }

            @Override
            public List<Card> discharge(
                    List<Objection> objections, Assessment assessment, Locale locale, String patientId, String hook) {
                return cards.discharge(objections, assessment, locale, patientId, hook);
            }
        };
    }

    @Bean
    AssessmentText assessmentText(Settings settings) {
        CardWriter cards = new CardWriter(id -> Scales.byId(id).publication());
        return new AssessmentText() {
            @Override
            public List<Card> cards(
                    Assessment assessment,
                    Locale locale,
                    String patientId,
                    String hook,
                    Earlier earlier,
                    InRecord inRecord) {
                return cards.cards(assessment, locale, settings.timeZone(), patientId, hook, earlier, inRecord);
            }

            @Override
            public Object json(Assessment assessment) {
                return AssessmentJson.of(assessment);
            }
        };
    }
}
