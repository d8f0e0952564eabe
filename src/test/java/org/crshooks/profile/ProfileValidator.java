package org.crshooks.profile;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.StructureDefinition;

/**
 * A validator that knows FHIR R4 and {@code fhir-profiles}. It works offline, so codes of public systems are not looked
 * up, and it is made once, because it is slow to start.
 */
public final class ProfileValidator {

    private static final FhirContext CONTEXT = FhirContext.forR4Cached();
    private static final ValidationSupportChain SUPPORT = support();
    private static final FhirValidator VALIDATOR = validator();

    private ProfileValidator() {}

    private static ValidationSupportChain support() {
        PrePopulatedValidationSupport own = new PrePopulatedValidationSupport(CONTEXT);
        ProfileFolder.artefacts().forEach(file -> own.addResource(ProfileFolder.parse(file)));
        return new ValidationSupportChain(
                new DefaultProfileValidationSupport(CONTEXT),
                own,
                new SnapshotGeneratingValidationSupport(CONTEXT),
                new InMemoryTerminologyServerValidationSupport(CONTEXT),
                new CommonCodeSystemsTerminologyService(CONTEXT));
    }

    private static FhirValidator validator() {
        FhirInstanceValidator instance = new FhirInstanceValidator(SUPPORT);
        // the type of a target is told by its reference; nothing is resolved
        instance.setAssumeValidRestReferences(true);
        return CONTEXT.newValidator().registerValidatorModule(instance);
    }

    /** Place and text of each error against FHIR R4 and the profiles that the resource claims in {@code meta}. */
    public static List<String> errors(String json) {
        return VALIDATOR.validateWithResult(json).getMessages().stream()
                .filter(ProfileValidator::isError)
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                .toList();
    }

    private static boolean isError(SingleValidationMessage message) {
        return message.getSeverity() == ResultSeverityEnum.ERROR || message.getSeverity() == ResultSeverityEnum.FATAL;
    }

    /** The profile with every element of its base. */
    static StructureDefinition snapshot(StructureDefinition profile) {
        return (StructureDefinition)
                SUPPORT.generateSnapshot(new ValidationSupportContext(SUPPORT), profile, null, null, null);
    }
}
