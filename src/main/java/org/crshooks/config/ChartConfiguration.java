package org.crshooks.config;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.crshooks.assessment.CrsAssessor;
import org.crshooks.cdshooks.AssessmentSource;
import org.crshooks.cdshooks.ChartSource;
import org.crshooks.fhir.ChartReader;
import org.crshooks.terminology.Terminology;
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
    ChartSource chartSource(FhirContext context, Terminology terminology) {
        return new ChartReader(context, terminology)::read;
    }

    @Bean
    AssessmentSource assessmentSource(Settings settings) {
        return new CrsAssessor(settings.scaleChoice())::assess;
    }
}
