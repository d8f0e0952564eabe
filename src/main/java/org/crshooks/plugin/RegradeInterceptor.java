package org.crshooks.plugin;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * Has patients graded again whose chart changed, where {@code crs.plugin.regrade} says so. To be named in
 * {@code hapi.fhir.custom-interceptor-classes}. It only takes note; the grade is made later and elsewhere, so that whoever
 * changes the chart neither waits nor fails for it.
 */
@Interceptor
public final class RegradeInterceptor implements AutoCloseable {

    private static final String CHANGED = RegradeInterceptor.class.getName();

    private final Changes changes;
    private final RegradeQueue queue;

    /** @param queue null where nobody is graded again */
    RegradeInterceptor(Changes changes, RegradeQueue queue) {
        this.changes = changes;
        this.queue = queue;
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource, RequestDetails request) {
        note(resource, request);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource after, RequestDetails request) {
        note(before, request);
        note(after, request);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_DELETED)
    public void deleted(IBaseResource resource, RequestDetails request) {
        note(resource, request);
    }

    /** Only now is everything committed; what was rolled back costs one reading in vain. */
    @Hook(Pointcut.SERVER_PROCESSING_COMPLETED)
    public void completed(RequestDetails request) {
        if (request.getUserData().remove(CHANGED) instanceof Noted noted) {
            noted.patients.forEach(queue::add);
        }
    }

    private void note(IBaseResource resource, RequestDetails request) {
        if (queue == null || resource == null) {
            return;
        }
        changes.patient(resource).ifPresent(patient -> {
            if (request == null || request instanceof SystemRequestDetails) {
                // no request that would be completed
                queue.add(patient);
            } else {
                Noted noted = (Noted) request.getUserData().computeIfAbsent(CHANGED, any -> new Noted());
                noted.patients.add(patient);
            }
        });
    }

    /** The patients whose charts one request changes. */
    private static final class Noted {

        private final Set<String> patients = ConcurrentHashMap.newKeySet();
    }

    @Override
    public void close() {
        if (queue != null) {
            queue.close();
        }
    }
}
