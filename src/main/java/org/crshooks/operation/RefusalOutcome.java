package org.crshooks.operation;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import java.util.Locale;
import java.util.ResourceBundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Says why the operation was refused, as an OperationOutcome in the reader's language. */
final class RefusalOutcome {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private RefusalOutcome() {}

    /** What HAPI's server has to be told, so that it answers with the status and the outcome. */
    static BaseServerResponseException of(GradeRefusal refusal, Locale locale) {
        GradeFault fault = refusal.fault();
        String sentence = ResourceBundle.getBundle("org.crshooks.problems", locale, NO_FALLBACK)
                .getString(fault.key())
                .replace("{0}", refusal.parameter());
        OperationOutcome outcome = new OperationOutcome();
        OperationOutcome.OperationOutcomeIssueComponent issue = outcome.addIssue();
        issue.setSeverity(IssueSeverity.ERROR)
                .setCode(IssueType.fromCode(fault.issueType()))
                .setDiagnostics(sentence);
        if (!refusal.parameter().isEmpty()) {
            issue.addExpression("Parameters.parameter.where(name = '" + refusal.parameter() + "')");
        }
        return new UnclassifiedServerFailureException(fault.status(), sentence, outcome);
    }
}
