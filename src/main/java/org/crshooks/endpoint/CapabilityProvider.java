package org.crshooks.endpoint;

import ca.uhn.fhir.rest.annotation.Metadata;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.provider.ServerCapabilityStatementProvider;
import jakarta.servlet.http.HttpServletRequest;
import org.hl7.fhir.instance.model.api.IBaseConformance;

/**
 * HAPI's own statement and nothing beside it. HAPI's provider would also answer reads of OperationDefinitions, with
 * those it makes up, in place of the published ones. Public for HAPI, which calls it by reflection.
 */
public final class CapabilityProvider {

    private final ServerCapabilityStatementProvider statements;

    CapabilityProvider(RestfulServer server) {
        this.statements = new ServerCapabilityStatementProvider(server);
    }

    /** HAPI looks for this method by name and complains where it is missing; the server is known already. */
    public void setRestfulServer(RestfulServer server) {
        statements.setRestfulServer(server);
    }

    @Metadata
    public IBaseConformance statement(HttpServletRequest request, RequestDetails details) {
        return statements.getServerConformance(request, details);
    }
}
