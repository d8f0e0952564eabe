package org.crshooks.hapiserver;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;

/** Refuses whatever would change the record, as a server does for a client that may only read. */
@Interceptor
public final class RefuseChanges {

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void refuse(RequestDetails request) {
        switch (request.getRestOperationType()) {
            case CREATE, UPDATE, PATCH, DELETE, TRANSACTION ->
                throw new ForbiddenOperationException("this client may only read");
            default -> {}
        }
    }
}
