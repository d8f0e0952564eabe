package org.crshooks.endpoint;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.Transaction;
import ca.uhn.fhir.rest.annotation.TransactionParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.OperationOutcome;

/** Takes Bundles of several requests. Public for HAPI, which calls it by reflection. */
public final class TransactionProvider {

    private final ResourceStore store;
    private final Writes writes;
    private final Searches searches;
    private final FhirContext context;

    TransactionProvider(ResourceStore store, Writes writes, Searches searches, FhirContext context) {
        this.store = store;
        this.writes = writes;
        this.searches = searches;
        this.context = context;
    }

    @Transaction
    public Bundle process(@TransactionParam Bundle bundle, RequestDetails request) {
        BundleSteps steps = new BundleSteps(
                store, writes, searches, context.newTerser(), new OwnAddress(request.getFhirServerBase()));
        Bundle.BundleType type = bundle.getType();
        if (type == Bundle.BundleType.TRANSACTION) {
            return store.atomically(() -> steps.transaction(bundle.getEntry()));
        }
        if (type != Bundle.BundleType.BATCH) {
            throw new InvalidRequestException("A Bundle sent here must be of type transaction or batch.");
        }
        Bundle answer = new Bundle().setType(Bundle.BundleType.BATCHRESPONSE);
        bundle.getEntry().forEach(entry -> answer.addEntry(alone(steps, entry)));
        return answer;
    }

    private static BundleEntryComponent alone(BundleSteps steps, BundleEntryComponent entry) {
        try {
            return steps.perform(entry, null);
        } catch (BaseServerResponseException refused) {
            BundleEntryComponent answer = new BundleEntryComponent();
            OperationOutcome outcome = new OperationOutcome();
            outcome.addIssue()
                    .setSeverity(OperationOutcome.IssueSeverity.ERROR)
                    .setCode(OperationOutcome.IssueType.PROCESSING)
                    .setDiagnostics(refused.getMessage());
            answer.getResponse()
                    .setStatus(String.valueOf(refused.getStatusCode()))
                    .setOutcome(outcome);
            return answer;
        }
    }
}
